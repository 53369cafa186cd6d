/** Begins the worker that makes workbooks. */
import address from "./workbook-worker.ts?worker&url";
import { ownWorker } from "../engine/own-worker.ts";

export const startWorker = ownWorker("cltv-workbook-worker", address);
