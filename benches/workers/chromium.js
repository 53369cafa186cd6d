// How long the package takes to simulate a case in Chromium, by workers of a page.
//
//   node chromium.js PACKAGE WORKERS TRIALS CASE…      CHROMIUM names the browser
//
// Prints a line of JSON for each case: what was found, and the best of three runs. CPU seconds are those of all
// of Chromium's processes, which count in hundredths: so a run is five simulations, and says their mean.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { launch } from "../../tests/page/browser.js";
import { entry } from "./entry.js";
import { best } from "./pool.js";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

/** /package/ and /workers/, and an empty page for the rest. */
async function serve(folder) {
  const folders = { package: folder, workers: import.meta.dirname };
  const server = createServer(async ({ url }, response) => {
    const [, room, ...path] = normalize(new URL(url, "http://localhost").pathname).split("/");
    const type = TYPES[extname(url)] ?? "text/html";
    const body = folders[room] ? await readFile(join(folders[room], ...path)).catch(() => undefined) : "<!doctype html>";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

async function cpuSeconds(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const SIMULATIONS = 5;

async function timed(page, session, input, trials) {
  const before = await cpuSeconds(session), simulations = [];
  for (let k = 0; k < SIMULATIONS; k++) {
    simulations.push(await page.evaluate(([input, trials]) => globalThis.simulate(input, trials), [input, trials]));
  }
  const wallSeconds = simulations.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0) / SIMULATIONS;
  return { ...simulations[0], cpuSeconds: ((await cpuSeconds(session)) - before) / SIMULATIONS, wallSeconds };
}

async function main(folder, workers, trials, ...cases) {
  const { server, address } = await serve(folder), browser = await launch();
  const session = await browser.newBrowserCDPSession(), page = await browser.newPage();
  page.on("pageerror", (error) => { throw error; });
  await page.goto(address);
  await page.evaluate(async ([module, count]) => {
    const { prepare } = await import("/workers/page.js");
    globalThis.simulate = await prepare(module, count);
  }, [new URL(entry(folder, ["default"]), `${address}/package/`).href, Number(workers)]);
  for (const file of cases) {
    const input = JSON.parse(readFileSync(file, "utf8")), runs = [];
    for (let run = 0; run < 3; run++) runs.push(await timed(page, session, input, Number(trials)));
    console.log(JSON.stringify(best(runs)));
  }
  await browser.close();
  server.close();
}

await main(...process.argv.slice(2));
