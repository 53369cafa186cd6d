/** Begins a worker of the second engine. */
import address from "cltv/uncertainty/worker?worker&url";
import { ownWorker } from "../engine/own-worker.ts";

export const startWorker = ownWorker("cltv-worker", address);
