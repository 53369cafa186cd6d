/** Why data cannot tell, in the person's language. */
import type { Unfit } from "cltv/data";
import { knows } from "../../language/messages.ts";
import type { View } from "../../view.ts";

/** `unfit-…`; a reason of which the page knows nothing is told by the engine's own sentence. */
export function unfitText({ t, f }: View, { code, message, parameters }: Unfit): string {
  return knows(f.language, `unfit-${code}`) ? t(`unfit-${code}`, { parameters: f.list(parameters.map((name) => LETTERS[name] ?? name)) }) : message;
}

/** `α 0.668 ± 0.047` */
export function parameterText({ f }: View, { name, value, standardError }: { name: string; value: number; standardError: number }): string {
  const digits = (number: number): string => f.number(number, number !== 0 && Math.abs(number) < 0.1 ? 4 : Math.abs(number) < 10 ? 3 : 1);
  return `${LETTERS[name] ?? name} ${digits(value)}${Number.isFinite(standardError) ? ` ± ${digits(standardError)}` : ""}`;
}

/** As they are written in the papers. */
const LETTERS: Record<string, string> = { alpha: "α", beta: "β", gamma: "γ", delta: "δ", rate: "r" };
