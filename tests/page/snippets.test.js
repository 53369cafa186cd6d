// What the documents show for a browser runs as it stands: on a page of its own, or built by Vite as a customer would build it.
import assert from "node:assert/strict";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { build } from "vite";
import { serveFolder } from "../matrix/run.js";
import { runBy, snippets } from "../npm/snippets.js";
import { EMBED } from "./embed-pages.js";
import { embedSession } from "./embed-session.js";

const shared = embedSession();
const folder = fileURLToPath(new URL("../../target/snippets/", import.meta.url));
const savedCase = snippets.find(({ language }) => language === "json").code;
const STATIC = "https://static.example.com/cltv";

/** What a customer has around a component. */
const AROUND = {
  jsx: { component: "Start.jsx", main: 'import { createElement, StrictMode } from "react"; import { createRoot } from "react-dom/client"; createRoot(document.querySelector("#app")).render(createElement(StrictMode, null, createElement(Start)));' },
  vue: { component: "Start.vue", main: 'import { createApp, h, Suspense } from "vue"; createApp(() => h(Suspense, () => h(Start))).mount("#app");' },
};

let site;
before(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(fileURLToPath(new URL("../../target/npm", import.meta.url)), join(folder, "node_modules/cltv"));
  await write("case.json", savedCase);
  site = await serveFolder(folder);
});
after(() => site?.close());

for (const [index, snippet] of runBy("a browser").entries()) {
  test(`${snippet.file}: ${snippet.title} (${snippet.language})`, async () => {
    const page = snippet.code.includes(STATIC) ? await onAHost(snippet) : await shared.open({ at: await addressOf(snippet, `${index}`) });
    await page.waitForFunction(answered);
  });
}

/** Whether the page tells a figure or has drawn the calculator, in itself or in its frame; or has come to the end of its script. */
function answered() {
  const told = document.querySelector("output")?.textContent ?? "";
  const drawn = document.querySelector("cltv-calculator")?.shadowRoot?.querySelector(".answer-sentence");
  return (/\d/.test(told) && !/NaN|undefined/.test(told)) || drawn || document.querySelector("iframe")?.clientHeight > 2000 || document.title === "the end";
}

/** With the files that were built instead of the example's addresses, and the place that the text speaks of. */
async function onAHost({ language, code }) {
  const hash = (await readFile(join(EMBED, "cltv-calculator.js.integrity"), "utf8")).trim();
  const text = code.replaceAll(STATIC, shared.embed.address).replace("sha384-…", hash);
  if (language === "html") return shared.open({ body: text, policy: "" });
  return shared.open({ body: '<div id="here"></div>', script: `${text}\ndocument.title = "the end";`, policy: "" });
}

/** Where the page is served: as it stands if it says itself where its modules are, else built. */
async function addressOf({ language, code }, name) {
  if (code.includes("importmap")) {
    await write(`${name}.html`, code.replace("<script", '<link rel="icon" href="data:," /><script'));
    return `${site.address}/${name}.html`;
  }
  const root = join(folder, name);
  await write(`${name}/case.json`, savedCase);
  await write(`${name}/index.html`, `<!doctype html><link rel="icon" href="data:," />${language === "html" ? code : '<div id="app"></div><script type="module" src="./main.js"></script>'}`);
  if (language !== "html") {
    const { component, main } = AROUND[language];
    await write(`${name}/${component}`, code);
    await write(`${name}/main.js`, `import Start from "./${component}"; ${main}`);
  }
  await build({ root, base: "./", configFile: false, logLevel: "error", plugins: [vue()], build: { target: "esnext", chunkSizeWarningLimit: 1e5 } });
  return `${site.address}/${name}/dist/index.html`;
}

async function write(name, text) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
