// What a careful reader would object to.

/** What a careful reader would object to, with the numbers behind it. */
export interface Finding {
  /** What kind; no two findings of one kind are about one field. */
  code: FindingCode;
  /**
   * How much it weighs. `"error"`: the figures cannot be used; `"warning"`: a figure is probably wrong, or will not
   * be believed; `"note"`: worth knowing.
   */
  severity: "error" | "warning" | "note";
  /** The field it is about; the empty string is the whole case. */
  path: string;
  /** Numbers by name, unrounded. */
  numbers: Record<string, number>;
  /** Names by what they name: segment, initiative, problem, quantity. */
  names: Record<string, string>;
}

/** What kind of finding it is; stable, for programs. */
export type FindingCode =
  /** All revenue is margin: was revenue taken for contribution? */
  | "marginIsOne"
  /** Money has no price of time. */
  | "discountIsZero"
  /** More than five years. */
  | "longHorizon"
  /** One retention rate for more than three years: in truth it rises with tenure. */
  | "oneRateLongHorizon"
  /** Points of retention larger than the churn of the first renewal that they reduce. */
  | "effectExceedsChurn"
  /** A value had to be held at the end of its range. */
  | "heldAtLimit"
  /** Full effect from the first period on. */
  | "noRamp"
  /** An effect known from surveys is believed in full. */
  | "fullConfidence"
  /** The effect goes on and costs nothing to keep up. */
  | "noRunningCost"
  /** The money is back only after the effects have faded to less than a tenth. */
  | "paybackAfterBenefit"
  /** The money had come back before and was lost again. */
  | "paybackRelapsed"
  /** Initiatives act on one another: by more than 5 % of the benefit, or on the same quantity. */
  | "overlappingLevers"
  /** Word of mouth would be more than 10 % of the benefit. */
  | "wordOfMouthLarge"
  /** Customers stay more after a well-solved problem than without one: panels do not support it. */
  | "recoveryParadox"
  /** The move of the NPS is smaller than 1.96 standard errors of it. */
  | "smallSample"
  /** Some inputs are ranges, and inputs that matter more are not. */
  | "noRange"
  /** There is more than one internal rate of return. */
  | "severalIrr"
  /** Three years of a customer are less than winning one costs. */
  | "cltvBelowCac"
  /** Retention of less than 0.8 a month, which is less than 0.07 a year. */
  | "monthlyLooksYearly"
  /** Retention of 0.965 or more a year where the step is a month, of 0.98 or more otherwise, and less than 1. */
  | "yearlyLooksMonthly"
  /** Headline inputs without a source. */
  | "missingSource"
  /** Customers already here are taken for new ones by a curve that depends on tenure. */
  | "missingTenure"
  /** Problem rates after effects exceed everybody and were scaled back. */
  | "problemRatesScaled"
  /** Measured retention is less than 0.8 or more than 1.25 of the modelled one. */
  | "calibrationFar";
