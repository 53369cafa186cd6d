// How the WebAssembly arrives. Each entry starts in a process of its own, as an instance is kept for good.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Worker } from "node:worker_threads";
import { declarations } from "./declarations.js";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("node_modules/cltv/package.json", root), "utf8"));

const modules = {
  cltv: {
    folder: "cltv",
    wasm: "cltv.wasm",
    call: "check({})",
    functions:
      "check compare evaluate explain init initSync irr markovValue metrics nps npsValue npv portfolio revenueAtRisk version wordOfMouth",
  },
  "cltv/uncertainty": {
    folder: "cltv/uncertainty",
    wasm: "uncertainty.wasm",
    call: "simulate({})",
    functions:
      "SimulationPool breakEven curve grid informationValue init initSync mergeSimulation numbers sensitivity simulate simulateInWorkers " +
      "simulatePart simulationPlan tornado version",
  },
  "cltv/data": {
    folder: "cltv/data",
    wasm: "data.wasm",
    call: "pilot({})",
    functions:
      "customersFromColumns fitCohorts init initSync kaplanMeier pilot previewTransactions readTransactions version",
  },
  "cltv/workbook": {
    folder: "cltv/workbook",
    wasm: "workbook.wasm",
    call: "workbook({})",
    functions: "init initSync version workbook",
  },
};

for (const [name, { folder, wasm, call, functions }] of Object.entries(modules)) {
  describe(`${name}: index.js, for browsers and bundlers`, () => {
    const start = `
      import { readFileSync } from "node:fs";
      import { init, initSync, version, ${call.split("(")[0]} } from "./node_modules/${folder}/index.js";
      const bytes = readFileSync("./node_modules/${folder}/${wasm}");
      const message = async (call) => { try { await call(); return "nothing thrown" } catch (error) { return error.message } };
    `;

    test("a call before init says what to do", () => {
      assert.match(run(`${start} console.log(await message(() => ${call}))`), /call await init\(\) first/);
    });

    const sources = {
      bytes: "bytes",
      "an ArrayBuffer": "new Uint8Array(bytes).buffer",
      "a module": "new WebAssembly.Module(bytes)",
      "a response": 'new Response(bytes, { headers: { "content-type": "application/wasm" } })',
      "a response of a careless server": 'new Response(bytes, { headers: { "content-type": "application/wasm; charset=utf-8" } })',
      "a promise": "Promise.resolve(bytes)",
      "an address": 'new URL("data:application/wasm;base64," + bytes.toString("base64"))',
      "an address as text": '"data:application/wasm;base64," + bytes.toString("base64")',
    };
    for (const [what, source] of Object.entries(sources)) {
      test(`init with ${what}`, () => assertReady(run(`${start} await init(${source}); console.log(version())`)));
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

  describe(`${name}: ready on import`, () => {
    const printed = (entry) => `import { version } from "${entry}"; console.log(version())`;

    test("Node", () => assertReady(run(printed(name))));

    test("inline", () => assertReady(run(printed(`${name}/inline`))));

    test("init and initSync do no harm where nothing is left to load", () => {
      const again = "await init(); await init(); initSync(new Uint8Array()); console.log(version())";
      assertReady(run(`import { init, initSync, version } from "${name}"; ${again}`));
    });

    test("an edge worker, which compiles the .wasm when it is imported", () => {
      const output = run(`import { version } from "${name}"; console.log(import.meta.resolve("${name}"), version())`, edge());
      assert.match(output, /workerd\.js/);
      assertReady(output.split(" ").at(-1));
    });

    test("require, where Node can require modules", { skip: !process.features.require_module }, () => {
      assertReady(run(`console.log(require("${name}").version())`, ["--input-type=commonjs", "--no-warnings"]));
    });

    test("a worker thread", async () => {
      const code = `import("${name}").then(({ version }) => require("node:worker_threads").parentPort.postMessage(version()))`;
      const worker = new Worker(code, { eval: true });
      const answer = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
      assertReady(answer);
      await worker.terminate();
    });
  });

  describe(`${name}: what is exported is what index.d.ts declares`, () => {
    const declared = [...new Set([...declarations(folder).matchAll(/^export (?:function|class) (\w+)/gm)].map(([, name]) => name))].sort();
    const list = (entry) => `import * as all from "${entry}"; console.log(Object.keys(all).sort().join())`;

    test("everything that is promised is declared", () => assert.deepEqual(declared, functions.split(" ").sort()));

    for (const entry of [`./node_modules/${folder}/index.js`, `./node_modules/${folder}/inline.js`, name, `${name}/inline`]) {
      test(entry, () => assert.equal(run(list(entry)).trim(), declared.join()));
    }

    test("workerd.js", () => assert.equal(run(list(name), edge()).trim(), declared.join()));
  });

  test(`${name}: no path of the machine that built it is inside`, () => {
    const text = readFileSync(new URL(`node_modules/${folder}/${wasm}`, root), "latin1");
    assert.doesNotMatch(text, /\.cargo|\.rustup|\/home\/|\/root\/|\/Users\//);
  });
}

for (const name of ["uncertainty", "data", "workbook"]) describe(`cltv/${name}: a response`, () => {
  const start = `
    import { readFileSync } from "node:fs";
    import { init, version } from "./node_modules/cltv/${name}/index.js";
    const bytes = readFileSync("./node_modules/cltv/${name}/${name}.wasm");
  `;

  test("of a server that does not know the type", () => {
    assertReady(run(start + "await init(new Response(bytes)); console.log(version())"));
  });

  test("that is none", () => {
    const failing = 'await init(new Response("no", { status: 404 })).catch(({ message }) => console.log(message))';
    assert.match(run(start + failing), /did not come: 404/);
  });
});

test("an edge worker simulates, in slices", () => {
  const input = { period: "year", horizon: 1, discountRatePerYear: 0, segments: [
    { name: "All", customers: 1, revenuePerPeriod: 1, margin: { low: 0, likely: 0.5, high: 1 }, retention: { curve: "constant", rate: 1 } }] };
  const code = `
    globalThis.process.getBuiltinModule = undefined;
    const { simulateInWorkers } = await import("cltv/uncertainty");
    console.log((await simulateInWorkers(${JSON.stringify(input)})).trials)`;
  assert.equal(run(code, edge()), "16384\n");
});

test("the .wasm and package.json can be asked for by name", () => {
  const wasm = Object.values(modules).map(({ folder, wasm }) => `${folder}/${wasm}`);
  for (const name of [...wasm, "cltv/package.json"]) {
    assert.ok(readFileSync(new URL(import.meta.resolve(name))).length > 0);
  }
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
