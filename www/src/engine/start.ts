/**
 * Brings the engine to life: text → bytes → module. Nothing is fetched, not even from
 * the page's own address, so that `connect-src 'none'` can stand in its policy.
 */
import { initSync } from "cltv";
import text from "virtual:engine";

let isRunning = false;
let starting: Promise<void> | undefined;

/** Whether the engine answers already. */
export function running(): boolean {
  return isRunning;
}

export function start(): Promise<void> {
  starting ??= compile().then((compiled) => {
    initSync(compiled);
    isRunning = true;
  });
  return starting;
}

async function compile(): Promise<WebAssembly.Module> {
  const deflated = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const bytes = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return WebAssembly.compile(await new Response(bytes).arrayBuffer());
}
