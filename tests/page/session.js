// What every test in a real browser shares: one server and one browser for the file, and after
// each test the proof that no page it opened complained or asked anybody else for anything.
import assert from "node:assert/strict";
import { after, afterEach, before } from "node:test";
import { launch, open } from "./browser.js";
import { serve } from "./serve.js";

/** Registers the hooks; `opened(options)` opens one more page, in a context of its own. */
export function session() {
  const shared = { opened: undefined, site: undefined, browser: undefined };
  let pages = [];

  before(async () => {
    shared.site = await serve();
    shared.browser = await launch();
  });

  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });

  afterEach(async () => {
    const complaints = pages.flatMap((page) => page.complaints);
    await Promise.all(pages.map((page) => page.context.close()));
    pages = [];
    assert.deepEqual(complaints, []);
  });

  shared.opened = async (options) => {
    const found = await open(shared.browser, shared.site.address, options);
    pages.push(found);
    return found;
  };
  return shared;
}
