// A case on the person's own disk: saved, opened, and whatever a stranger may hand over instead.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { check } from "../../target/npm/inline.js";
import { session } from "./session.js";
import { CASE, npv } from "./small-case.js";

const shared = session();

async function fresh() {
  return (await shared.opened({ acceptDownloads: true })).page;
}

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("[data-tool=save]").click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function choose(page, name, content) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-tool=open]").click()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
}


test("what is saved is a valid case and opens as the same case", async () => {
  const page = await fresh();
  await page.locator("#at-initiatives-0-effects-0-relative").fill("25");
  const before = await npv(page);
  const { name, text } = await save(page);
  assert.equal(name, "retail-bank-problems-solved-in-one-contact.cltv.json");
  assert.deepEqual(check(JSON.parse(text)), []);
  await page.getByRole("button", { name: "Back to the start" }).click();
  assert.notEqual(await npv(page), before);
  await choose(page, name, text);
  await page.waitForFunction((wanted) => document.querySelector("cltv-calculator").shadowRoot.querySelector("[data-tile=npv] .tile-exact").textContent === wanted, before);
  assert.equal((await save(page)).text, text);
});

test("an opened case replaces everything, and one undo brings the old one back", async () => {
  const page = await fresh();
  await choose(page, "case.json", JSON.stringify(CASE));
  await page.locator("#head-title", { hasText: "Opened" }).waitFor();
  assert.equal(await page.locator("#at-horizon").inputValue(), "8");
  assert.equal(await page.locator(".example-note").count(), 0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.locator("#head-title", { hasText: "Retail bank" }).waitFor();
});

test("a half-finished case can be saved and opened with its errors at their fields", async () => {
  const page = await fresh();
  await page.locator("#at-horizon").fill("soon");
  await page.locator("#at-horizon").blur();
  const { text } = await save(page);
  await page.getByRole("button", { name: "Back to the start" }).click();
  await page.locator(".errors").waitFor({ state: "detached" });
  await choose(page, "half.json", text);
  await page.locator(".errors a", { hasText: "“soon” is not a number" }).waitFor();
  assert.equal(await page.locator("#at-horizon").inputValue(), "soon");
});

const script = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
const deep = "[".repeat(200000) + "]".repeat(200000);

/** [what, file, words of the refusal] */
const HOSTILE = [
  ["no JSON", "hello", /not a JSON file/],
  ["nothing", "", /not a JSON file/],
  ["another JSON", "[1, 2, 3]", /not a case/],
  ["null", "null", /not a case/],
  ["a text", '"case"', /not a case/],
  ["too deep", deep, /not a/],
  ["a stranger's field", JSON.stringify({ ...CASE, onload: "alert(1)" }), /A case has no field onload/],
  ["a field nested", JSON.stringify({ ...CASE, segments: [{ ...CASE.segments[0], margn: 1 }] }), /segments\[0\]\.margn/],
  ["a prototype", '{"__proto__": {"polluted": true}, "period": "month"}', /A case has no field __proto__/],
  ["segments that are no list", JSON.stringify({ ...CASE, segments: { 0: {} } }), /segments/],
  ["a number for a name", JSON.stringify({ ...CASE, name: 5 }), /name/],
  ["an unknown word", JSON.stringify({ ...CASE, period: "week" }), /“week”/],
  ["no segments", JSON.stringify({ ...CASE, segments: [] }), /segments has nothing in it/],
  ["larger than a case", JSON.stringify({ ...CASE, name: "x".repeat(1_000_001) }), /larger than 1 MB/],
];

for (const [what, content, words] of HOSTILE) {
  test(`refused, and nothing lost: ${what}`, async () => {
    const page = await fresh();
    const before = await npv(page);
    await choose(page, "hostile.json", content);
    const refusal = page.locator(".refusal");
    await refusal.waitFor();
    assert.match(await refusal.innerText(), words);
    assert.match(await refusal.innerText(), /“hostile\.json” was not opened/);
    assert.equal(await npv(page), before);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    await refusal.getByRole("button", { name: "Close" }).click();
    await refusal.waitFor({ state: "detached" });
  });
}

test("names are text, whatever they contain", async () => {
  const page = await fresh();
  await choose(page, "names.json", JSON.stringify({ ...CASE, name: script, segments: [{ ...CASE.segments[0], name: script }] }));
  await page.locator("#head-title", { hasText: "<img" }).waitFor();
  assert.equal(await page.title(), "What better customer experience is worth");
  assert.equal(await page.locator("cltv-calculator img, cltv-calculator script").count(), 0);
});
