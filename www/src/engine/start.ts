/** Brings the engine to life. */
import { initSync } from "cltv";
import text from "virtual:engine";
import { compiled } from "./inflate.ts";

let isRunning = false;
let starting: Promise<void> | undefined;

/** Whether the engine answers already. */
export function running(): boolean {
  return isRunning;
}

export function start(): Promise<void> {
  starting ??= compiled(text).then((module) => {
    initSync(module);
    isRunning = true;
  });
  return starting;
}
