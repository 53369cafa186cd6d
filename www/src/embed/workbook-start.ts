/** Stands in for `exports/workbook-start.ts` where everything comes in one file. Where no worker may begin, the page says so. */
import text from "virtual:worker/workbook";
import { worker } from "./background.ts";

export function startWorker(): Worker {
  return worker(text, "cltv-workbook-worker");
}
