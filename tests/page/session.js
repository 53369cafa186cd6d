// What every test in a real browser shares: one server and one browser for the file, and after
// each test the proof that no page it opened complained or asked anybody else for anything.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { launch, newContext, visit } from "./browser.js";
import { serve } from "./serve.js";
import { visitors } from "./visitors.js";

/** Registers the hooks; `opened(options)` opens one more page, in a context that no other page of the test has. */
export function session() {
  const shared = { opened: undefined, site: undefined, browser: undefined };
  let pages = [];
  let known;

  before(async () => {
    shared.site = await serve();
    shared.browser = await launch();
    known = visitors((options) => newContext(shared.browser, options), `${shared.site.address}icon.svg`);
  });

  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });

  afterEach(async () => {
    const complaints = pages.flatMap((page) => page.complaints);
    pages = [];
    await known?.takeBack();
    assert.deepEqual(complaints, []);
  });

  shared.opened = async ({ query, ...options } = {}) => {
    const found = await visit(await known.lend(options), shared.site.address, query);
    pages.push(found);
    return found;
  };
  return shared;
}
