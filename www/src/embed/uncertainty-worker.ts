/** Stands in for `uncertainty/worker.ts` where everything comes in one file. */
import text from "virtual:worker/uncertainty";
import { mayWork, worker } from "./background.ts";

/** Without workers, simulations run on the page's thread, a little at a time. */
export async function workers(): Promise<(() => Worker) | null> {
  return (await mayWork()) ? () => worker(text, "cltv-worker") : null;
}
