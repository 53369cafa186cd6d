// The same case, the same bits: natively, in Node and in Chromium, on any number of threads.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { launch } from "./browser.js";
import { printedBy } from "./native.js";

const ROOT = new URL("../../", import.meta.url);
const PACKAGE = new URL("target/npm/", ROOT);
const TRIALS = 100_000;
const UNCERTAIN = [
  "benches/cases/reference-independent.json",
  "benches/cases/reference-correlated.json",
  "tests/cases/uncertain/experience.json",
];

let files, cases, uncertain, browser, server;

before(async () => {
  const names = (await readdir(new URL("tests/cases/", ROOT))).filter((name) => /^\d.*(?<!expected)\.json$/.test(name));
  files = [...names.map((name) => `tests/cases/${name}`), "benches/cases/bench-60x3x3.json"];
  [cases, uncertain] = await Promise.all([files, UNCERTAIN].map((files) => Promise.all(files.map(read))));
  server = createServer(servePackage);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function read(file) {
  return JSON.parse(await readFile(new URL(file, ROOT), "utf8"));
}

async function servePackage(request, response) {
  if (request.url === "/") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  const body = await readFile(new URL(`.${request.url}`, PACKAGE)).catch(() => undefined);
  const type = request.url.endsWith(".wasm") ? "application/wasm" : "text/javascript";
  response.writeHead(body ? 200 : 404, { "content-type": type }).end(body);
}

/** Every figure of an outcome with its path, as the sixteen hexadecimal digits of its bits. */
function bits(value, path = "") {
  if (typeof value === "number") {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return [`${path} ${view.getBigUint64(0).toString(16)}`];
  }
  if (value === null || typeof value !== "object") return [`${path} ${value}`];
  return Object.keys(value).sort().flatMap((key) => bits(value[key], `${path}.${key}`));
}

test("natively, in Node and in Chromium every figure has the same bits", async () => {
  const natively = printedBy("outcome", ...files).map((outcome) => bits(JSON.parse(outcome)));

  const { evaluate } = await import(new URL("inline.js", PACKAGE));
  const node = cases.map((input) => bits(evaluate(input)));

  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const inBrowser = await page.evaluate(
    async ({ cases, source }) => {
      const { evaluate } = await import("/inline.js");
      const bits = new Function(`return ${source}`)();
      return cases.map((input) => bits(evaluate(input)));
    },
    { cases, source: bits.toString() },
  );

  let figures = 0;
  for (const [index, file] of files.entries()) {
    assert.deepEqual(node[index], natively[index], `${file}: Node and native`);
    assert.deepEqual(inBrowser[index], natively[index], `${file}: Chromium and native`);
    figures += natively[index].length;
  }
  assert.ok(figures > 20_000, `${figures} figures`);
});

/** FNV-1a of 64 bits over the bytes of numbers, the lowest first, in halves: `examples/simulate.rs` finds the same. */
function fingerprint(numbers) {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.imul(low, 0x100) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** Simulations on one thread and on workers, and the fingerprints of all trials; here or in the browser. */
async function simulated({ address, input, trials }, bits, fingerprint) {
  const { SimulationPool, init, simulate, simulatePart, simulationPlan } = await import(address);
  await init();
  const simulations = [bits(simulate(input, { trials }))];
  for (const workers of [1, 2, 3]) {
    const pool = new SimulationPool({ workers });
    simulations.push(bits(await pool.simulate(input, { trials })));
    pool.close();
  }
  const { values, paths, paybacks } = simulatePart(input, { trials }, 0, simulationPlan(input, { trials }).blocks);
  return { simulations, fingerprint: [values, paths, paybacks].map(fingerprint) };
}

test("the fingerprint is the known one", () => {
  // FNV-1a of the texts "" and "foobar", as its authors publish it.
  assert.equal(fingerprint(new Uint8Array()), "cbf29ce484222325");
  assert.equal(fingerprint(new TextEncoder().encode("foobar")), "85944171f73967e8");
});

test("simulations have the same bits natively on 3 threads, and in Node and Chromium on 1, 2 and 3 workers", async () => {
  const natively = printedBy("simulate", `${TRIALS}`, ...UNCERTAIN).map((line) => JSON.parse(line));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  for (const [index, input] of uncertain.entries()) {
    const asked = { address: "/uncertainty/index.js", input, trials: TRIALS };
    const node = await simulated({ ...asked, address: new URL("uncertainty/inline.js", PACKAGE) }, bits, fingerprint);
    const chromium = await page.evaluate(
      ({ asked, sources }) => {
        const [simulated, ...others] = sources.map((source) => new Function(`return ${source}`)());
        return simulated(asked, ...others);
      },
      { asked, sources: [simulated, bits, fingerprint].map(String) },
    );
    const expected = bits(natively[index].simulation);
    assert.ok(expected.length > 100);
    for (const [where, { simulations, fingerprint }] of Object.entries({ node, chromium })) {
      assert.deepEqual(fingerprint, natively[index].fingerprint, `${UNCERTAIN[index]}, every trial, ${where}`);
      for (const [workers, found] of simulations.entries()) {
        assert.deepEqual(found, expected, `${UNCERTAIN[index]}, ${workers} workers, ${where}`);
      }
    }
  }
});
