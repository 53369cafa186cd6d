/** Stands in for `data/start.ts` where everything comes in one file. Where no worker may begin, the desk says so. */
import text from "virtual:worker/data";
import { worker } from "./background.ts";

export function startWorker(): Worker {
  return worker(text, "cltv-data-worker");
}
