/** A calculator that is taken from its page leaves nothing running. */
import { leaveData } from "../data/desk.ts";
import { leaveWorkbook } from "../exports/workbook-making.ts";
import { leaveDesk } from "../uncertainty/desk.ts";
import type { View } from "../view.ts";

/** Put back later, it asks anew. */
export function leave(kept: View["kept"]): void {
  leaveData(kept);
  leaveWorkbook(kept);
  leaveDesk(kept);
}
