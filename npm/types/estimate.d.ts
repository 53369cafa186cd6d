// A number alone, with its source, or uncertain.

/**
 * A number alone, with where it comes from, or uncertain: a range or a distribution.
 *
 * Plain evaluation uses the `likely` value of a range and the median of a distribution (half lies
 * below it); a simulation draws from it. Every distribution is truncated to the legal range of its
 * field: with F(x) the probability of at most x, F becomes (F(x) − F(min)) / (F(max) − F(min)).
 * Its median must be legal before. Fields of whole numbers take ranges and `"uniform"` only, draw
 * whole numbers, and state whole ends.
 */
export type Estimate =
  | number
  | StatedNumber
  | RangedNumber
  | UniformNumber
  | NormalNumber
  | LognormalNumber
  | BetaNumber
  | LogitNormalNumber;

/** A number and where it comes from. */
export interface StatedNumber {
  /** The number that is computed with. */
  value: number;
  /** Only of uncertain numbers. */
  dist?: never;
  /** Where it comes from, who answers for it, when: `"Finance, March 2026"`. Shown, never computed with. */
  source?: string;
}

/** A range; plain evaluation uses `likely`. */
export interface RangedNumber {
  /** The lowest value. */
  low: number;
  /** The value around which most lie, `low`..`high`. */
  likely: number;
  /** The highest value, above `low`. */
  high: number;
  /**
   * How probable the values between are. Default `"pert"`: a smooth hill, four times as much weight on the
   * likely value as on either end, low + (high − low)·Beta(α, β) with α = 1 + 4(likely − low)/(high − low)
   * and β = 6 − α, of mean (low + 4 likely + high)/6. `"triangular"`: straight lines from the ends to the
   * likely value, F(x) = (x − low)²/((high − low)(likely − low)) below it.
   */
  dist?: "pert" | "triangular";
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}

/** Every value between two ends as probable as any other: F(x) = (x − low)/(high − low). */
export interface UniformNumber {
  dist: "uniform";
  /** The lowest value. */
  low: number;
  /** The highest value, above `low`. */
  high: number;
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}

/** The bell of many small chances: F(x) = Φ((x − mean)/sd); two thirds lie within one `sd` of the mean. */
export interface NormalNumber {
  dist: "normal";
  /** The middle, legal in its field. */
  mean: number;
  /** The standard deviation, more than 0. */
  sd: number;
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}

/** A size that many factors make up: ln x is normal, F(x) = Φ((ln x − mu)/sigma), of median exp(mu). */
export interface LognormalNumber {
  dist: "lognormal";
  /** The middle of ln x, −700..700. */
  mu: number;
  /** The standard deviation of ln x, more than 0, at most 10. About the relative deviation of x while small. */
  sigma: number;
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}

/**
 * A share from 0 to 1 of density x^(alpha−1) (1−x)^(beta−1) / B(alpha, beta) and mean alpha/(alpha + beta):
 * what is known of it after alpha − 1 yes and beta − 1 no.
 */
export interface BetaNumber {
  dist: "beta";
  /** How much speaks for a large share: more than 0, at most a million. */
  alpha: number;
  /** How much speaks for a small share: more than 0, at most a million. */
  beta: number;
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}

/** A share whose log odds are normal: F(x) = Φ((ln(x/(1−x)) − mu)/sigma), of median 1/(1 + exp(−mu)). */
export interface LogitNormalNumber {
  dist: "logitNormal";
  /** The middle of the log odds, −700..700. */
  mu: number;
  /** The standard deviation of the log odds, more than 0, at most 10. */
  sigma: number;
  /** Where it comes from, who answers for it, when. Shown, never computed with. */
  source?: string;
}
