// What a careful reader would object to.

/** What a careful reader would object to, with the numbers behind it. */
export interface Finding {
  code: FindingCode;
  severity: "error" | "warning" | "note";
  /** The field it is about; the empty string is the whole case. */
  path: string;
  numbers: Record<string, number>;
  names: Record<string, string>;
}

export type FindingCode =
  | "marginIsOne"
  | "discountIsZero"
  | "longHorizon"
  | "oneRateLongHorizon"
  | "effectExceedsChurn"
  | "heldAtLimit"
  | "noRamp"
  | "fullConfidence"
  | "noRunningCost"
  | "paybackAfterBenefit"
  | "paybackRelapsed"
  | "overlappingLevers"
  | "wordOfMouthLarge"
  | "recoveryParadox"
  | "smallSample"
  | "noRange"
  | "severalIrr"
  | "cltvBelowCac"
  | "monthlyLooksYearly"
  | "yearlyLooksMonthly"
  | "missingSource"
  | "missingTenure"
  | "problemRatesScaled"
  | "calibrationFar";
