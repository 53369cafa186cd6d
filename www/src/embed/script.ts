/**
 * The entry of the one file. It looks first whether the host's policy lets a calculator
 * run, and only then begins one; a calculator that may not run says so in its place. On a
 * server, where there is no page, importing it does nothing.
 */
import { obstacle } from "./obstacle.ts";

export { mount } from "./mount.ts";

const TAG = "cltv-calculator";

async function define(): Promise<void> {
  const found = obstacle();
  const Calculator = found ? undefined : await import("./calculator.ts").then((module) => module.EmbeddedCalculator, () => undefined);
  // Where its parts were not let in, it was the policy for scripts that are written by scripts.
  const Element = Calculator ?? (await import("./refusal.ts")).refusal(found ?? "trusted-types");
  if (!customElements.get(TAG)) customElements.define(TAG, Element);
}

if (typeof customElements !== "undefined" && !customElements.get(TAG)) void define();
