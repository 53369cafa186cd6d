// How long the package takes to simulate a case in Chromium, on the workers of a pool.
//
//   node simulate-chromium.js PACKAGE CASE WORKERS TRIALS       CHROMIUM names the browser
//
// Prints one line of JSON: what was found, and the best of three runs. CPU seconds are those of all of Chromium's
// processes, which count in hundredths: so a run is five simulations, and says their mean.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { launch } from "../tests/page/browser.js";
import { best, found, options } from "./asked.js";

const SIMULATIONS = 5;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** The package, and an empty page. */
async function serve(folder) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname), type = TYPES[extname(path)];
    const body = type ? await readFile(join(folder, path)).catch(() => undefined) : "<!doctype html>";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type ?? "text/html" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** In the page: the module and a pool that stays. */
async function prepare(workers) {
  const { init, SimulationPool } = await import("/uncertainty/index.js");
  await init();
  globalThis.pool = new SimulationPool({ workers });
}

/** In the page: one simulation after the other, the last answer, and how long one takes. */
async function simulate({ input, asked, simulations }) {
  const start = performance.now();
  let simulation;
  for (let k = 0; k < simulations; k++) simulation = await globalThis.pool.simulate(input, asked);
  return { simulation, wallSeconds: (performance.now() - start) / 1000 / simulations };
}

async function cpuSeconds(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function timed(page, session, question) {
  const before = await cpuSeconds(session);
  const { simulation, wallSeconds } = await page.evaluate(simulate, question);
  const cpu = ((await cpuSeconds(session)) - before) / SIMULATIONS;
  return { cpuSeconds: cpu, wallSeconds, ...found(simulation) };
}

async function main(folder, file, workers, trials) {
  const server = await serve(folder), browser = await launch(), runs = [];
  const session = await browser.newBrowserCDPSession(), page = await browser.newPage();
  await page.goto(server.address);
  await page.evaluate(prepare, Number(workers));
  const input = JSON.parse(readFileSync(file, "utf8"));
  const question = { input, asked: options(Number(trials)), simulations: SIMULATIONS };
  for (let run = 0; run < 3; run++) runs.push(await timed(page, session, question));
  console.log(JSON.stringify(best(runs)));
  await browser.close();
  server.close();
}

await main(...process.argv.slice(2));
