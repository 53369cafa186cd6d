/** Begins the data worker. */
import address from "./data-worker.ts?worker&url";
import { ownWorker } from "../engine/own-worker.ts";

export const startWorker = ownWorker("cltv-data-worker", address);
