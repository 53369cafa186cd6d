// What is wrong with an input.

/** One thing that is wrong with the input. */
export interface Problem {
  /** Where: `segments[0].margin`; the empty string is the whole input. */
  path: string;
  /** What kind, stable for programs. */
  code: ProblemCode;
  /** What is wrong and how to mend it, in an English sentence. */
  message: string;
  /** The offending value, as JSON or text (`NaN` is `"NaN"`); `null` if it is missing. */
  value: unknown;
  /** The legal range, where there is one. */
  range?: LegalRange;
}

/** The legal range of a number. */
export interface LegalRange {
  /** The smallest value, or the one it must exceed. */
  min: number;
  /** The largest value. */
  max: number;
  /** Whether `min` itself is not allowed. */
  minOpen: boolean;
}

/** What kind of problem it is; stable, for programs. */
export type ProblemCode =
  /** The text is not JSON. */
  | "syntax"
  /** A required field is missing. */
  | "missing"
  /** No such field here. */
  | "unknownField"
  /** Another type of value was expected. */
  | "wrongType"
  /** Not a whole number. */
  | "notWhole"
  /** NaN or infinite. */
  | "notFinite"
  /** Outside its legal range. */
  | "outOfRange"
  /** Not one of the words allowed here. */
  | "unknownWord"
  /** A list or a segment with nothing in it. */
  | "empty"
  /** Too many entries. */
  | "tooMany"
  /** Two segments, initiatives, problems, scenarios or cells of one name. */
  | "duplicateName"
  /** Survival that rises. */
  | "increasing"
  /** An effect on a segment that does not exist. */
  | "unknownSegment"
  /** An effect on a problem that no segment it acts on has. */
  | "unknownProblem"
  /** Shares that do not add up. */
  | "sum"
  /** A range whose ends or likely value are in the wrong order. */
  | "disorder"
  /** Two fields that exclude each other, or a field without its partner. */
  | "conflict"
  /** An effect in another base than the retention it acts on. */
  | "otherBase"
  /** A period after the horizon. */
  | "beyondHorizon"
  /** A result too large to be a number. */
  | "overflow";

/** Thrown on bad input; `problems` lists all of them. */
export interface CltvError extends Error {
  name: "CltvError";
  /** Everything that is wrong; never empty. */
  problems: Problem[];
}
