/** What a number is called where any number of the case may stand. */
import { numberName } from "../../case/numbers.ts";
import { ownerName, type Telling } from "../../case/problems.ts";

/** `Mass – Contribution margin` */
export function fullName(telling: Telling, path: string): string {
  const owner = ownerName(telling, path);
  return owner ? `${owner} – ${numberName(telling, path)}` : numberName(telling, path);
}

/** The same in two lines: what it is, and whose. */
export function nameParts(telling: Telling, path: string): { name: string; of: string } {
  const parts = fullName(telling, path).split(" – ");
  return { name: parts.at(-1) ?? path, of: parts.slice(0, -1).join(" – ") };
}
