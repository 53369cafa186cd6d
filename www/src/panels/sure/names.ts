/** What a number is called where any number of the case may stand. */
import { numberName } from "../../case/numbers.ts";
import { ownerName, type Telling } from "../../case/problems.ts";

/** `Mass – Contribution margin` */
export function fullName(telling: Telling, path: string): string {
  const owner = ownerName(telling, path);
  return owner ? `${owner} – ${numberName(telling, path)}` : numberName(telling, path);
}
