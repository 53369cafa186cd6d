// How the WebAssembly arrives. Each entry starts in a process of its own, as an instance is kept for good.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Worker } from "node:worker_threads";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("node_modules/cltv/package.json", root), "utf8"));

describe("index.js, for browsers and bundlers", () => {
  const start = `
    import { readFileSync } from "node:fs";
    import { check, init, initSync, version } from "./node_modules/cltv/index.js";
    const bytes = readFileSync("./node_modules/cltv/cltv.wasm");
    const message = async (call) => { try { await call(); return "nothing thrown" } catch (error) { return error.message } };
  `;

  test("a call before init says what to do", () => {
    assert.match(run(start + "console.log(await message(() => check({})))"), /call await init\(\) first/);
  });

  const sources = {
    bytes: "bytes",
    "an ArrayBuffer": "new Uint8Array(bytes).buffer",
    "a module": "new WebAssembly.Module(bytes)",
    "a response": 'new Response(bytes, { headers: { "content-type": "application/wasm" } })',
    "a promise": "Promise.resolve(bytes)",
    "an address": 'new URL("data:application/wasm;base64," + bytes.toString("base64"))',
    "an address as text": '"data:application/wasm;base64," + bytes.toString("base64")',
  };
  for (const [name, source] of Object.entries(sources)) {
    test(`init with ${name}`, () => assertReady(run(`${start} await init(${source}); console.log(version())`)));
  }

  test("initSync with bytes and with a module", () => {
    assertReady(run(start + "initSync(bytes); console.log(version())"));
    assertReady(run(start + "initSync(new WebAssembly.Module(bytes)); console.log(version())"));
  });

  test("init again and again, at once and later, loads once", () => {
    assertReady(run(start + "await Promise.all([init(bytes), init(bytes)]); await init(); initSync(bytes); console.log(version())"));
  });

  test("after a load that failed, another may succeed", () => {
    const output = run(start + "const first = await message(() => init(new Uint8Array(3))); await init(bytes); console.log(first, version())");
    assert.match(output, /WebAssembly.*\d+\.\d+\.\d+/s);
  });

  test("a load that failed leaves the clear error in place", () => {
    const output = run(start + "await message(() => init(new Uint8Array(3))); console.log(await message(version))");
    assert.match(output, /call await init\(\) first/);
  });
});

describe("ready on import", () => {
  test("Node", () => assertReady(run('import { version } from "cltv"; console.log(version())')));

  test("inline", () => assertReady(run('import { version } from "cltv/inline"; console.log(version())')));

  test("init and initSync do no harm where nothing is left to load", () => {
    assertReady(run('import { init, initSync, version } from "cltv"; await init(); await init(); initSync(new Uint8Array()); console.log(version())'));
  });

  test("an edge worker, which compiles the .wasm when it is imported", () => {
    const output = run('import { version } from "cltv"; console.log(import.meta.resolve("cltv"), version())', edge());
    assert.match(output, /workerd\.js/);
    assertReady(output.split(" ").at(-1));
  });

  test("require, where Node can require modules", { skip: !process.features.require_module }, () => {
    const output = run('console.log(require("cltv").version())', ["--input-type=commonjs", "--no-warnings"]);
    assertReady(output);
  });

  test("a worker thread", async () => {
    const code = 'import("cltv").then((cltv) => require("node:worker_threads").parentPort.postMessage(cltv.version()))';
    const worker = new Worker(code, { eval: true });
    const answer = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    assertReady(answer);
    await worker.terminate();
  });
});

describe("what is exported is what index.d.ts declares", () => {
  const types = readFileSync(new URL("node_modules/cltv/index.d.ts", root), "utf8");
  const declared = [...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).sort();
  const list = (entry) => `import * as cltv from "${entry}"; console.log(Object.keys(cltv).sort().join())`;
  const functions =
    "check compare evaluate explain init initSync irr markovValue metrics nps npsValue npv portfolio revenueAtRisk version wordOfMouth";

  test("every function that is promised is declared", () => assert.deepEqual(declared, functions.split(" ").sort()));

  for (const entry of ["./node_modules/cltv/index.js", "./node_modules/cltv/inline.js", "cltv", "cltv/inline"]) {
    test(entry, () => assert.equal(run(list(entry)).trim(), declared.join()));
  }

  test("workerd.js", () => assert.equal(run(list("cltv"), edge()).trim(), declared.join()));
});

test("the .wasm and package.json can be asked for by name", () => {
  for (const name of ["cltv/cltv.wasm", "cltv/package.json"]) {
    assert.ok(readFileSync(new URL(import.meta.resolve(name))).length > 0);
  }
});

test("no path of the machine that built it is inside", () => {
  const wasm = readFileSync(new URL("node_modules/cltv/cltv.wasm", root), "latin1");
  assert.doesNotMatch(wasm, /\.cargo|\.rustup|\/home\/|\/root\/|\/Users\//);
});

function assertReady(output) {
  assert.equal(output.trim(), manifest.version);
}

/** An edge worker's way to the package: its condition, and a .wasm that is imported as a compiled module. */
function edge() {
  const compiled = `data:text/javascript,${encodeURIComponent(`
    import { readFileSync } from "node:fs";
    export const load = (url, context, next) => !url.endsWith(".wasm") ? next(url, context) : {
      format: "module", shortCircuit: true,
      source: "export default new WebAssembly.Module(new Uint8Array([" + [...readFileSync(new URL(url))] + "]))" };
  `)}`;
  const register = `data:text/javascript,${encodeURIComponent(`import { register } from "node:module"; register(${JSON.stringify(compiled)});`)}`;
  return ["--conditions=workerd", `--import=${register}`];
}

function run(code, flags = ["--input-type=module"]) {
  const type = flags.some((flag) => flag.startsWith("--input-type")) ? [] : ["--input-type=module"];
  return execFileSync(process.execPath, [...type, ...flags, "--eval", code], { cwd: root, encoding: "utf8" });
}
