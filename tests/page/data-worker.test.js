// The worker that has the file: nothing leaves it, it is asked once, it may be late, break or be ended, and the page goes on.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { saved } from "./chosen.js";
import { dataOn, ended, given, SUBSCRIPTION, tried, workers } from "./data-case.js";
import { field, fill } from "./fields.js";
import { session } from "./session.js";
import { plain } from "./shown.js";
import { source } from "./source.js";
import { ownTasks, wasmBytes } from "./tasks.js";
import { till } from "./till.js";

const { WAYS_OUT, WAYS_OUT_OF_NAVIGATOR } = await source("src/data/offline.ts");

const shared = session();
const fresh = (way, options) => dataOn(shared, way, options);

test("nothing can leave the worker that has the file", async () => {
  const page = await fresh("purchases");
  await tried(page);
  assert.deepEqual(await waysOut(page, "data-worker"), []);
  assert.deepEqual(await waysOut(page, "pool-worker"), [], "nor one that has the case");
});

/** What is left of the ways out of each worker of this name, where it stands or is inherited from. The page itself has most of them: the list is of names that mean something. */
async function waysOut(page, name) {
  const found = page.workers().filter((one) => one.url().includes(name));
  assert.ok(found.length > 0, name);
  const open = ([ofScope, ofNavigator]) => {
    const left = (scope, names) => {
      for (let owner = scope; owner; owner = Object.getPrototypeOf(owner)) {
        const own = names.filter((name) => Object.getOwnPropertyDescriptor(owner, name) && (Object.getOwnPropertyDescriptor(owner, name).value !== undefined || Object.getOwnPropertyDescriptor(owner, name).get));
        if (own.length > 0) return own;
      }
      return names.filter((name) => scope[name] !== undefined);
    };
    return [...left(globalThis, ofScope), ...left(navigator, ofNavigator)];
  };
  const ways = [WAYS_OUT, WAYS_OUT_OF_NAVIGATOR];
  const known = await page.evaluate(open, ways);
  for (const way of ["fetch", "WebSocket", "XMLHttpRequest"]) assert.ok(known.includes(way), way);
  return (await Promise.all(found.map((worker) => worker.evaluate(open, ways)))).flat();
}

/** What the page tells its worker about this question goes through `change`, a function's text; without one it goes as before. */
const tampered = (page, question, change = "(call) => call") =>
  page.evaluate(([question, change]) => {
    const real = (globalThis.realPost ??= Worker.prototype.postMessage);
    const changed = (0, eval)(change);
    Worker.prototype.postMessage = function (call, ...rest) {
      if (call.question !== question) return real.call(this, call, ...rest);
      Promise.resolve(changed(call)).then((given) => real.call(this, given, ...rest));
    };
  }, [question, change]);

/** An answer that keeps the page waiting until the test lets it go. */
const HELD = "(call) => new Promise((resolve) => (globalThis.release = () => resolve(call)))";
const newSegment = (page) => page.locator("[data-tool-part=purchases] [data-use=new]");

test("whoever presses twice gets one segment; what is added meanwhile keeps its place and its name", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", HELD);
  await newSegment(page).evaluate((button) => (button.click(), button.click()));
  await page.locator("[data-act=customers]:disabled").waitFor();
  assert.ok(await newSegment(page).isDisabled());
  await page.getByRole("button", { name: "Add a segment" }).click();
  await page.locator("#at-segments-2-name").fill("From purchases");
  await page.locator("#at-segments-2-name").blur();
  await page.evaluate(() => globalThis.release());
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-3-customers");
  const { segments } = await saved(page);
  assert.deepEqual(segments.map(({ name }) => name), ["Teams", "Companies", "From purchases", "From purchases 2"]);
  assert.match(JSON.stringify(segments[3]), /Made-up purchases/);
  await page.locator("[data-tool-part=purchases] [data-use=new]:enabled").waitFor();
});

test("a segment of what nobody asks any more is not put into the case", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", HELD);
  await newSegment(page).click();
  await fill(page, { "purchases-horizon": "7" });
  await page.locator(".data-ranked .sure-sentence", { hasText: "7 months" }).waitFor();
  await page.evaluate(() => globalThis.release());
  await page.locator("[data-tool-part=purchases] [data-use=new]:enabled").waitFor();
  assert.deepEqual(await saved(page), SUBSCRIPTION);
});

test("a worker that breaks over a button's question is told, and the next press works", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  await tampered(page, "segment", "(call) => ({ ...call, ask: {} })");
  await newSegment(page).click();
  await page.locator(".data-ranked .complaint", { hasText: "It did not run" }).waitFor();
  await tampered(page, "segment");
  await newSegment(page).click();
  await field(page, "segments-2-name").waitFor();
  assert.equal(await page.locator(".data-ranked .complaint").count(), 0);
  assert.equal(workers(page), 1, "another worker");
});

test("the words beside an old answer are those of its own question", async () => {
  const page = await fresh("purchases", { bypassCSP: true });
  await tried(page);
  const [sentence, head] = [page.locator(".data-ranked .sure-sentence"), page.locator("[data-table=top] thead")];
  const before = [await sentence.innerText(), await head.innerText()];
  await tampered(page, "fit", HELD);
  // The fit first, which is held: what comes after it would be answered before it is looked at.
  await field(page, "purchases-rules-unit").selectOption("month");
  await page.locator("[data-work='purchases fit'][data-stage=running]").waitFor();
  await fill(page, { "purchases-horizon": "7" });
  await page.locator(".data-ranked .data-answer.stale").waitFor();
  assert.deepEqual([await sentence.innerText(), await head.innerText()], before);
  await page.locator("[data-work='purchases fit'][data-stage=running]").waitFor();
  await page.evaluate(() => globalThis.release());
  await page.locator(".data-ranked .data-answer:not(.stale)").waitFor({ timeout: 20000 });
  assert.match(await sentence.innerText(), /7 months/);
  assert.notEqual(await head.innerText(), before[1]);
});

/** Bytes. */
const LARGE = 100_000_000;

/** About this many bytes of purchases, as text. */
function large(bytes) {
  const block = Array.from({ length: 20000 }, (_, index) => `K${(index * 7919) % 15000};2024-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")};${(index % 500) + 1}.00\n`).join("");
  return `customer;date;amount\n${block.repeat(Math.ceil(bytes / block.length))}`;
}

/** As a file on the disk, which the browser reads by itself. */
async function givenFile(page, path) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-act=choose]").click()]);
  await chooser.setFiles(path);
}

/** Presses the button that ends the reading, once it is there. Runs in the page. */
function stopped() {
  const button = document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-work='purchases read'] [data-act=stop]");
  button?.click();
  return button !== null;
}

/** What the file may take: its bytes are never there as a whole, its rows are. */
const MOST_MEMORY = LARGE;

test("a large file is read beside the page, which goes on answering; cancelling ends it, and it can begin anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cltv-data-"));
  after(() => rm(folder, { recursive: true }));
  const file = join(folder, "large.csv");
  await writeFile(file, large(LARGE));
  const page = await fresh("purchases");
  const reading = page.locator("[data-work='purchases read'][data-stage=running]");
  const share = () => reading.locator("progress").evaluate((bar) => bar.value);
  const answer = page.locator("[data-tile=npv] .tile-value");
  const before = await answer.innerText();
  const tasks = await ownTasks(shared.browser, page, async () => {
    await givenFile(page, file);
    await reading.waitFor();
    await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-work='purchases read'] progress")?.value > 0);
    const first = await share();
    await field(page, "initiatives-0-costs-oneOff-0-amount").fill("90000");
    await page.waitForFunction((old) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-tile=npv] .tile-value").innerText !== old, before);
    assert.equal(await reading.count(), 1, "it is answered while the file is read");
    await page.waitForFunction((old) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-work='purchases read'] progress").value > old, first);
  });
  assert.deepEqual(tasks.map(Math.round).filter((taken) => taken > 50), []);
  // A quick machine may have read all of it by now: it is given once more, and stopped as it begins.
  await page.locator(".data-read").waitFor({ timeout: 60000 });
  await givenFile(page, file);
  await page.waitForFunction(stopped);
  await page.locator("[data-work='purchases read'][data-stage=stopped]").waitFor();
  assert.equal(await page.locator(".data-read").count(), 0, "nothing of the reading before is left");
  await ended(page);
  await page.locator("[data-work='purchases read'] [data-act=again]").click();
  await page.locator(".data-read").waitFor({ timeout: 60000 });
  assert.match(plain(await page.locator(".data-read").innerText()), /of 15,000 customers/);
  assert.equal(workers(page), 1);
  const memory = await wasmBytes(page, "data-worker");
  assert.equal(memory.length, 1);
  assert.ok(memory[0] < MOST_MEMORY, `${memory[0]} bytes`);
});

/** How many objects of this kind the page still holds, after what nobody holds is gone. */
async function held(page, kind) {
  const session = await page.context().newCDPSession(page);
  const { result: { objectId: prototypeObjectId } } = await session.send("Runtime.evaluate", { expression: `${kind}.prototype` });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId });
  const { result } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.length; }", returnByValue: true });
  await session.detach();
  return result.value;
}

test("a file that is forgotten leaves nothing behind", async () => {
  const page = await fresh("purchases");
  await given(page, "till.csv", (await till()).text);
  await page.locator("[data-table=top]").waitFor({ timeout: 20000 });
  assert.ok((await held(page, "File")) > 0);
  await page.locator("[data-act=forget]").click();
  await page.locator("[data-act=forget]").waitFor({ state: "detached" });
  assert.equal(await page.locator("[data-table=top], .data-read, .data-sample").count(), 0);
  await ended(page);
  assert.equal(await held(page, "File"), 0);
});
