// What the tests of the embeds share: a host on one origin, the embeds on another, one browser, and after each test
// the proof that no page complained or asked anybody else for anything.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { bePatient, launch } from "./browser.js";
import { embedSite, hostSite } from "./embed-pages.js";

export function embedSession() {
  const shared = { host: undefined, embed: undefined, browser: undefined };
  let opened = [];

  before(async () => {
    [shared.host, shared.embed, shared.browser] = await Promise.all([hostSite(), embedSite(), launch()]);
  });

  after(async () => {
    await shared.browser?.close();
    await Promise.all([shared.host?.close(), shared.embed?.close()]);
  });

  afterEach(async () => {
    const complaints = opened.flatMap((page) => page.complaints);
    await Promise.all(opened.map(({ context }) => context.close()));
    opened = [];
    assert.deepEqual(complaints, []);
  });

  /** Strict, and all that the script asks for: the address of the script, WebAssembly, workers of its own, two trusted types. */
  shared.policy = (changes = {}) =>
    Object.entries({
      "default-src": "'none'",
      "script-src": `'self' ${shared.embed.address} 'wasm-unsafe-eval'`,
      "style-src": "'self'",
      "img-src": "data: blob:",
      "worker-src": "blob:",
      "connect-src": "'none'",
      "frame-src": shared.embed.address,
      "require-trusted-types-for": "'script'",
      "trusted-types": "lit-html cltv-worker",
      ...changes,
    })
      .filter(([, value]) => value !== undefined)
      .map((directive) => directive.join(" "))
      .join("; ");

  /** `refused`: what the policy is expected to say no to, as a pattern for the console. `at`: a page that somebody else serves. */
  shared.open = async ({ html, body = "", script = "", style = "", policy = shared.policy(), refused, path = "/", watch, at, ...options }) => {
    const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="${path}?style">`;
    html ??= `<!doctype html><html lang="en"><head>${head}</head><body>${body}<script type="module" src="${path}?script"></script></body></html>`;
    shared.host.pages[path] = { html, policy, script, style };
    const context = await shared.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
    const page = await context.newPage();
    bePatient(page);
    const found = { page, context, complaints: [] };
    opened.push(found);
    complain(found, refused, [shared.host.address, shared.embed.address, ...(at ? [new URL(at).origin] : [])]);
    page.setDefaultTimeout(15_000);
    if (watch) await page.addInitScript(watch);
    await page.goto(at ?? `${shared.host.address}${path}`);
    return page;
  };
  return shared;
}

function complain({ page, complaints }, refused, origins) {
  const isOwn = (url) => ["blob:", "data:"].some((scheme) => url.startsWith(scheme)) || origins.some((origin) => url.startsWith(`${origin}/`));
  const told = (text) => refused?.test(text) || complaints.push(text);
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && told(`console: ${message.text()}`));
  page.on("pageerror", (error) => told(`error: ${error.message}`));
  page.on("requestfailed", (request) => told(`failed: ${request.url()}`));
  page.on("request", (request) => isOwn(request.url()) || told(`foreign: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && told(`${response.status()}: ${response.url()}`));
}
