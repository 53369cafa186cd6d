// What builds a page, and the page in a real browser.
import { asking, importing, shown } from "./question.js";
import { arrived, freePort, run, serveFolder, serving } from "./run.js";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title></head><body><script type="module" src="./main.js"></script></body></html>`;

/** The title, once the answer stands there. */
async function titleOf(lab, address) {
  const page = await lab.browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => document.title.startsWith("["), undefined, { timeout: 60_000 });
    return await page.title();
  } finally {
    await page.close();
  }
}

async function built(lab, folder) {
  const site = await serveFolder(lab.inside(folder));
  try {
    return await titleOf(lab, `${site.address}/index.html`);
  } finally {
    site.close();
  }
}

async function viteDev(lab) {
  lab.write("vite/index.html", PAGE);
  lab.write("vite/main.js", shown);
  const port = await freePort();
  const vite = [lab.inside("node_modules/.bin/vite"), [lab.inside("vite"), "--port", `${port}`, "--strictPort", "--host", "127.0.0.1"]];
  return serving(...vite, { cwd: lab.folder }, async () => {
    await arrived(`http://127.0.0.1:${port}/index.html`);
    return titleOf(lab, `http://127.0.0.1:${port}/index.html`);
  });
}

async function viteBuild(lab) {
  lab.write("vite/index.html", PAGE);
  lab.write("vite/main.js", shown);
  await run(lab.inside("node_modules/.bin/vite"), ["build", lab.inside("vite"), "--logLevel", "error"], { cwd: lab.folder });
  return built(lab, "vite/dist");
}

async function webpack(lab) {
  lab.write("webpack/main.js", shown);
  lab.write("webpack/dist/index.html", PAGE);
  const config = `export default { mode: "production", entry: "./webpack/main.js", output: { path: ${JSON.stringify(lab.inside("webpack/dist"))}, filename: "main.js", module: true }, experiments: { outputModule: true }, performance: { hints: false } };`;
  await run(lab.inside("node_modules/.bin/webpack"), ["--config", lab.write("webpack/webpack.config.mjs", config)], { cwd: lab.folder });
  return built(lab, "webpack/dist");
}

/** It copies no .wasm by itself, so the inline entry is for it. */
async function esbuild(lab) {
  lab.write("esbuild/in.js", `${importing({ entry: "/inline" })} ${asking} document.title = answer;`);
  lab.write("esbuild/dist/index.html", PAGE);
  await run(lab.inside("node_modules/.bin/esbuild"), ["esbuild/in.js", "--bundle", "--format=esm", "--minify", "--outfile=esbuild/dist/main.js", "--log-level=error"], { cwd: lab.folder });
  return built(lab, "esbuild/dist");
}

/** On the server while the page is made, and in the browser after it. */
async function next(lab) {
  lab.write("next/package.json", `{ "name": "next-app", "private": true, "type": "module" }`);
  lab.write("next/next.config.mjs", `export default { turbopack: { root: ${JSON.stringify(lab.folder)} } };`);
  lab.write("next/app/layout.js", `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`);
  lab.write("next/app/page.js", `${importing()} import Client from "./client.js"; ${asking} export default function Page() { return <main><p id="server">{answer}</p><Client /></main>; }`);
  const asks = `await Promise.all([cltv.init(), uncertainty.init(), data.init()]); ${asking} setAnswer(answer);`;
  lab.write("next/app/client.js", `"use client"; import { useEffect, useState } from "react"; ${importing()} export default function Client() { const [found, setAnswer] = useState(""); useEffect(() => { (async () => { ${asks} })(); }, []); return <p id="client">{found}</p>; }`);
  const [program, env] = [lab.inside("node_modules/.bin/next"), { ...process.env, NEXT_TELEMETRY_DISABLED: "1" }];
  await run(program, ["build", lab.inside("next")], { cwd: lab.folder, env });
  const port = await freePort();
  return serving(program, ["start", lab.inside("next"), "--port", `${port}`], { cwd: lab.folder, env }, async () => {
    await arrived(`http://127.0.0.1:${port}/`);
    const page = await lab.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator("#client", { hasText: "[" }).waitFor({ timeout: 60_000 });
    const [server, client] = [await page.locator("#server").textContent(), await page.locator("#client").textContent()];
    await page.close();
    if (server !== client) throw new Error(`the server says ${server}, the browser ${client}`);
    return client;
  });
}

export const bundlers = { "Vite 8, dev server": viteDev, "Vite 8, build": viteBuild, "webpack 5": webpack, "esbuild, inline": esbuild, "Next 16, server and browser": next };
