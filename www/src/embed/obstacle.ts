/** Why a calculator may not run on a page. */
export type Obstacle = "wasm" | "trusted-types";

/** The smallest WebAssembly there is: its name and its version. */
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

export function obstacle(): Obstacle | undefined {
  try {
    new WebAssembly.Module(NOTHING);
    return undefined;
  } catch {
    return "wasm";
  }
}
