// A test program of Rust, compiled to WebAssembly, in Node: cargo's runner for wasm32-wasip1.
// It sees the repository where it lies and cargo's folder for tests, and nothing else of the machine.

import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { WASI } from "node:wasi";

const [program, ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");
/** Cargo names the tests a folder of their own for each target; here it is that of the native ones, with what they have fetched. */
const [named, kept] = [resolve(program, "../../../tmp"), resolve(program, "../../../../tmp")];
mkdirSync(kept, { recursive: true });

const wasi = new WASI({ version: "preview1", args: [program, ...args], preopens: { [root]: root, [named]: kept, ".": root } });
const { instance } = await WebAssembly.instantiate(readFileSync(program), wasi.getImportObject());
process.exitCode = wasi.start(instance);
