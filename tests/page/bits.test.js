// The same case, the same bits: natively, in Node and in Chromium.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.js";

const ROOT = new URL("../../", import.meta.url);
const PACKAGE = new URL("target/npm/", ROOT);

let files, cases, browser, server;

before(async () => {
  const names = (await readdir(new URL("tests/cases/", ROOT))).filter((name) => /^\d.*(?<!expected)\.json$/.test(name));
  files = [...names.map((name) => `tests/cases/${name}`), "benches/cases/bench-60x3x3.json"];
  cases = await Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, ROOT), "utf8"))));
  server = createServer(servePackage);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function servePackage(request, response) {
  if (request.url === "/") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  const body = await readFile(new URL(`.${request.url}`, PACKAGE)).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { "content-type": "text/javascript" }).end(body);
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
  const output = execFileSync("cargo", ["run", "--quiet", "--example", "outcome", "--", ...files], {
    cwd: fileURLToPath(ROOT),
    maxBuffer: 2 ** 28,
    encoding: "utf8",
  });
  const native = output.trim().split("\n").map((line) => bits(JSON.parse(line)));

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
    assert.deepEqual(node[index], native[index], `${file}: Node and native`);
    assert.deepEqual(inBrowser[index], native[index], `${file}: Chromium and native`);
    figures += native[index].length;
  }
  assert.ok(figures > 20_000, `${figures} figures`);
});
