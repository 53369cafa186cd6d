/** Brings the engine to life. */
import { initSync } from "cltv";
import { compiled } from "./inflate.ts";

let isRunning = false;
let starting: Promise<void> | undefined;

/** Whether the engine answers already. */
export function running(): boolean {
  return isRunning;
}

export function start(): Promise<void> {
  starting ??= begin().catch((error: unknown) => {
    // Whoever asks again tries again.
    starting = undefined;
    throw error;
  });
  return starting;
}

/** Its text is a chunk of its own, which the page asks for with its code. */
async function begin(): Promise<void> {
  const { default: text } = await import("virtual:engine");
  initSync(await compiled(text));
  isRunning = true;
}
