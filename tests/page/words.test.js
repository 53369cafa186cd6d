// The catalogues keep to one another, and Russian counts as Russians do.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { source } from "./source.js";

const { complaintsOf, earlyComplaints } = await source("build/messages.ts");
const { catalogue, readCatalogues } = await source("build/catalogues.ts");
const { chosenLanguage, LANGUAGES, learn, speaks, translator } = await source("src/language/messages.ts");

for (const language of LANGUAGES) await learn(language);

const USE = 't("a") t("b")';
const complaints = (en, ru, use = USE) => complaintsOf([catalogue("en", { base: en }), catalogue("ru", { base: ru })], use);

test("a message in both languages passes", () => {
  assert.deepEqual(complaints("a = A\nb = { $n } B\n", "a = А\nb = Б { $n }\n"), []);
});

test("a message missing in one language fails, whichever it is", () => {
  assert.deepEqual(complaints("a = A\nb = B\n", "a = А\n"), ["ru: b is missing"]);
  assert.match(complaints("a = A\n", "a = А\nb = Б\n").join(), /en: b is missing/);
});

test("other variables fail", () => {
  assert.match(complaints("a = { $x }\nb = B\n", "a = { $y }\nb = Б\n").join(), /a: en takes \$x, ru takes \$y/);
});

test("a plural form left out fails", () => {
  const en = "a = { $n ->\n  [one] day\n *[other] days\n}\nb = B\n";
  const ru = "a = { $n ->\n  [one] день\n  [few] дня\n *[other] дней\n}\nb = Б\n";
  assert.deepEqual(complaints(en, ru), ["ru: a has no form for many"]);
});

test("what does not parse fails", () => {
  assert.match(complaints("a = A\nb = { $n\n", "a = А\nb = Б\n").join(), /en\/base\.ftl: does not parse/);
});

test("a message that is used but not written fails, and one that is written but not used", () => {
  assert.match(complaints("a = A\nb = B\n", "a = А\nb = Б\n", 't("a") t("b") t("c")').join(), /c is used but nowhere written/);
  assert.match(complaints("a = A\nb = B\n", "a = А\nb = Б\n", 't("a")').join(), /b is written but nowhere used/);
});

test("a message that is written twice fails, and one that stands in another file", () => {
  const other = (ru) => complaintsOf([catalogue("en", { base: "a = A\n", tools: "b = B\n" }), catalogue("ru", ru)], USE).join();
  assert.match(other({ base: "a = А\nb = Б\n" }), /b stands in en\/tools\.ftl, but in ru\/base\.ftl/);
  assert.match(other({ base: "a = А\n", tools: "b = Б\na = А\n" }), /ru: a is written twice, in base\.ftl and tools\.ftl/);
});

test("what the first screen says must not come later", () => {
  const catalogues = [catalogue("en", { base: "a = A\n", tools: "b = B\nkind-x = X\n" })];
  assert.deepEqual(earlyComplaints(catalogues, 't("a") `table-${x}`'), []);
  assert.match(earlyComplaints(catalogues, 't("b")').join(), /b is said on the first screen/);
  assert.match(earlyComplaints(catalogues, "t(`kind-${x}`)").join(), /kind- is said on the first screen/);
});

test("a language is learned in parts, the later one on top of the first", async () => {
  assert.ok(speaks("en") && !speaks("en", "later"));
  assert.throws(() => translator("en")("figures-title"), /no message figures-title in en/);
  await Promise.all([learn("en", "later"), learn("en", "later")]);
  assert.equal(translator("en")("figures-title"), "The investment in full");
});

test("the real catalogues keep to one another", () => {
  const [en, ru] = readCatalogues(fileURLToPath(new URL("../../www/locales", import.meta.url)));
  assert.ok(en.messages.size > 200);
  assert.deepEqual([...en.complaints, ...ru.complaints], []);
  assert.deepEqual([...en.messages.keys()].sort(), [...ru.messages.keys()].sort());
});

test("Russian plurals", () => {
  const t = translator("ru");
  const months = (count) => t("periods", { period: "month", count }).replace(/\u00a0/g, " ");
  const expected = { 0: "0 месяцев", 1: "1 месяц", 2: "2 месяца", 5: "5 месяцев", 11: "11 месяцев", 21: "21 месяц", 1.5: "1,5 месяца", 104: "104 месяца", 17.2: "17,2 месяца" };
  for (const [count, words] of Object.entries(expected)) assert.equal(months(Number(count)), words);
  const years = [1, 2, 5, 21].map((count) => t("periods", { period: "year", count }));
  assert.deepEqual(years, ["1 год", "2 года", "5 лет", "21 год"]);
});

test("a count that rounds to one is one", () => {
  assert.equal(translator("en")("periods", { period: "month", count: 1.04 }), "1 month");
  assert.equal(translator("en")("periods", { period: "month", count: 1.5 }), "1.5 months");
});

test("the page speaks the first of the person's languages that it knows", () => {
  assert.equal(chosenLanguage(["de-DE", "ru-RU", "en"]), "ru");
  assert.equal(chosenLanguage(["en-GB", "ru"]), "en");
  assert.equal(chosenLanguage(["fr"]), "en");
  assert.equal(chosenLanguage([]), "en");
});
