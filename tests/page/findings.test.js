// What a careful reader objects to, and how each figure came about: in words, in both languages, with a way to the field.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { evaluate, explain } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { chosen } from "./chosen.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { findingSentence } = await source("src/panels/findings-words.ts");
const { pieces, withNumbers } = await source("src/panels/explain-formula.ts");
const { placeName } = await source("src/case/problems.ts");
const { loadPreset, presetCase } = await source("src/case/presets.ts");
const { default: titles } = await source("virtual:presets");
const { knows, LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const shared = session();
const presets = await Promise.all(titles.map(({ id }) => loadPreset(id)));
const contract = await readFile(new URL("../../npm/types/finding.d.ts", import.meta.url), "utf8");
const CODES = [...contract.split("export type FindingCode =")[1].split(";")[0].matchAll(/"(\w+)"/g)].map(([, code]) => code);
const telling = (draft, language) => ({ draft, t: translator(language), f: new Formats(language, "RUB") });
const plain = (text) => text.replace(/[\u00a0\u202f\u2060]/g, " ");

/** Nearly everything that can be objected to, in one case. */
const MESSY = {
  name: "Messy",
  period: "month",
  horizon: 84,
  discountRatePerYear: 0,
  currency: "EUR",
  segments: [
    { name: "Mass", customers: 1000, revenuePerPeriod: 20, margin: 1, acquisitionCost: 900, retention: { curve: "constant", rate: 0.7 } },
    {
      name: "Parcels",
      customers: 5000,
      revenuePerPeriod: 30,
      margin: 0.4,
      retention: {
        curve: "experience",
        loyaltyWithoutProblem: 0.9,
        measuredRetention: 0.6,
        problems: [{ name: "Late", rate: 0.5, contactRate: 0.4, outcomes: { satisfied: 0.5, mollified: 0.3, dissatisfied: 0.2 }, loyalty: { silent: 0.7, satisfied: 0.95, mollified: 0.7, dissatisfied: 0.5 } }],
        wordOfMouth: { satisfied: { praises: 5, act: 0.2 }, silent: { warnings: 9, act: 0.3 } },
      },
    },
    { name: "Accounts", customers: 300, revenuePerPeriod: 300, margin: { low: 0.5, likely: 0.6, high: 0.7 }, retention: { curve: "nps", responses: 120, groups: { promoters: { share: 0.4, retention: 0.95 }, passives: { share: 0.3, retention: 0.9 }, detractors: { share: 0.3, retention: 0.7 } } } },
    { name: "Curve", customers: 300, revenuePerPeriod: 300, margin: 0.6, retention: { curve: "betaGeometric", alpha: 0.7, beta: 3.8, per: "year" } },
  ],
  initiatives: [
    { name: "One", costs: { oneOff: [{ period: 1, amount: 50000 }, { period: 40, amount: 900000 }] }, effects: [{ on: "retention", points: 0.4, segment: "Mass" }, { on: "problemRate", relative: 0.2 }] },
    { name: "Two", persistencePerYear: 0.01, ramp: 3, costs: { perPeriod: 100 }, effects: [{ on: "problemRate", relative: 0.3 }, { on: "npsShare", from: "detractors", to: "passives", points: 0.02, attribution: 1 }] },
  ],
};

test("every code of the contract has its sentence in every language", () => {
  assert.ok(CODES.length >= 24);
  for (const language of LANGUAGES) for (const code of CODES) assert.ok(knows(language, `finding-${code}`), `${language} ${code}`);
});

test("what the engine finds is said with its numbers and names, and nothing is left unfilled", () => {
  const { findings } = evaluate(MESSY);
  assert.ok(new Set(findings.map(({ code }) => code)).size >= 15, findings.map(({ code }) => code).join());
  for (const language of LANGUAGES) {
    for (const finding of findings) {
      const said = plain(findingSentence(telling(MESSY, language), finding));
      assert.ok(said.length > 20 && !/[{}]|undefined|NaN|null/.test(said), said);
      for (const name of ["segment", "initiative", "problem"]) assert.ok(said.includes(finding.names[name] ?? ""), said);
      assert.ok(finding.path === "" || placeName(telling(MESSY, language), finding.path).length > 2, finding.path);
    }
  }
});

const finding = (code, numbers = {}, names = {}) => ({ code, severity: "warning", path: "", numbers, names });

/** [finding, English, Russian] */
const SENTENCES = [
  [finding("monthlyLooksYearly", { rate: 0.72, perYear: 0.0194 }, { segment: "Mass" }), "“Mass” keeps 72% a month, which is 1.94% a year. Is it a yearly rate?", "«Mass»: за месяц остаются 72 %, то есть 1,94 % за год. Не годовое ли это удержание?"],
  [finding("heldAtLimit", { at: 1, fromPeriod: 3 }, { segment: "Mass", quantity: "retention" }), "“Mass”: Retention would pass 100 % and is held there from month 3 on.", "«Mass»: показатель «Удержание» на 3-м месяце достигает 100 % и дальше держится на этой границе."],
  [finding("smallSample", { move: 0.02, standardError: 0.0415, responses: 21 }, { segment: "Mass" }), "“Mass”: the NPS moves by 2 points, with a standard error of 4.15 at 21 answers. That is inside the noise.", "«Mass»: NPS сдвигается на 2 п., а стандартная ошибка 4,15 п. при 21 ответе. Такой сдвиг неотличим от случайного."],
  [finding("yearlyLooksMonthly", { rate: 0.97, lifetimeYears: 33.333 }, { segment: "Mass" }), "“Mass” keeps 97% a year: customers would stay for 33 years. Is it a monthly rate?", "«Mass»: за год остаются 97 %, клиенты жили бы 33 года. Не месячное ли это удержание?"],
  [finding("paybackRelapsed"), "The cumulative cash had crossed zero, but fell below it again and stays there.", "Накопленный денежный поток поднимался выше нуля, но снова упал и там остался."],
  [finding("wordOfMouthLarge", { share: -0.2, contribution: -4000, newCustomers: -3 }), "Word of mouth would take away ₽4,000, 20% of the benefit. It is not in any figure; such an amount deserves a source of its own.", "Сарафанное радио отняло бы 4 000 ₽, это 20 % выгоды. Ни в один показатель оно не входит; такой сумме нужен свой источник."],
];

for (const [found, en, ru] of SENTENCES) {
  test(en, () => {
    assert.equal(plain(findingSentence(telling(MESSY, "en"), found)), en);
    assert.equal(plain(findingSentence(telling(MESSY, "ru"), found)), ru);
  });
}

const term = (symbol, value, label) => ({ symbol, name: "x", value, unit: "count", ...(label !== undefined && { label }) });
const filled = (formula, terms) => withNumbers({ formula, terms }, ({ value }) => String(value).replace("-", "\u2212"))?.replaceAll("\u2060", "");

test("formulas are set and filled with numbers", () => {
  assert.deepEqual(pieces("{A} = ({B} ÷ {C})^({y}) − 1").map(({ kind, text }) => `${kind} ${text}`), ["symbol A", "plain  = (", "symbol B", "plain  ÷ ", "symbol C", "plain )", "power {y}", "plain  − 1"]);
  assert.equal(filled("{A} = {B} − {C}", [term("A", 3), term("B", 1), term("C", -2)]), "3 = 1 − (−2)");
  assert.equal(filled("{A} = −{S}({t})", [term("A", 9), term("S", -9), term("t", 2)]), "9 = −(−9)");
  assert.equal(filled("{T} = {k} + {S} ÷ ({S} − {E})", [term("T", 5.2), term("k", 5), term("S", -1), term("E", 4)]), "5.2 = 5 + (−1) ÷ (−1 − 4)");
  const sum = [term("r", 0.8), term("L₀", 0.9), term("p", 0.1, "a"), term("L", 0.5, "a"), term("p", 0.2, "b"), term("L", 0.6, "b")];
  assert.equal(filled("{r} = {L₀} − Σ {p} × ({L₀} − {L})", sum), "0.8 = 0.9 − (0.1 × (0.9 − 0.5) + 0.2 × (0.9 − 0.6))");
  assert.equal(filled("{C} = Σ {n} × {c} ÷ {N}", [term("C", 4), term("N", 3), term("n", 1, "a"), term("c", 2, "a"), term("n", 2, "b"), term("c", 5, "b")]), "4 = 1 × 2 ÷ 3 + 2 × 5 ÷ 3");
  assert.equal(filled("{C} = Σ {c}", [term("C", 21), ...[1, 2, 3, 4, 5, 6].map((value) => term("c", value, `n${value}`))]), "21 = 1 + 2 + 3 + 4 + …");
  assert.equal(filled("{NPV}({IRR}) = 0, {NPV} = {NPV}({d})", [term("IRR", 0.4), term("NPV", 7), term("d", 0.1)]), "NPV(0.4) = 0, 7 = NPV(0.1)");
  assert.equal(filled("{C} = Σ {c}", [term("C", 4), term("c", null)]), undefined);
  assert.equal(filled("{A} = {B} ÷ {C}", [term("A", null), term("B", 1), term("C", 0)]), undefined);
});

test("every word of every explanation of every example is known in every language", () => {
  const cases = [...presets.map((preset) => presetCase(preset, "en")), MESSY, { ...MESSY, initiatives: [] }];
  for (const draft of cases) {
    for (const { figure, formula, terms, excludes } of explain(draft)) {
      for (const language of LANGUAGES) {
        for (const { name } of terms) assert.ok(knows(language, `explain-name-${name}`), `${language} ${figure}: ${name}`);
        for (const word of excludes) assert.ok(knows(language, `explain-without-${word}`), `${language} ${figure}: ${word}`);
      }
      const isWhole = terms.every(({ value }) => typeof value === "number") && (!formula.includes("Σ") || terms.some(({ label }) => label !== undefined));
      const text = filled(formula, terms);
      assert.ok(!isWhole || (text !== undefined && !/[{}Σ]/.test(text)), `${figure}: ${formula} → ${text}`);
    }
  }
});

const focused = (page) => page.evaluate(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id);

test("the badge on the first screen leads to the remarks, a remark leads to its field", async () => {
  const { page } = await shared.opened();
  assert.equal(await page.locator(".eyebrow .remarks").count(), 0, "an example that is only noted about has no badge");
  await chosen(page, MESSY);
  const { findings } = evaluate(MESSY);
  const warnings = findings.filter(({ severity }) => severity !== "note");
  assert.equal((await page.locator(".eyebrow .remarks").innerText()).trim(), `${warnings.length} remarks`);
  await page.locator(".eyebrow .remarks").click();
  assert.equal(await focused(page), "at-findings");
  assert.equal(await page.locator("#at-findings .finding.warning").count(), warnings.length);
  await page.locator("[data-finding=marginIsOne] a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-margin");
  await page.locator("[data-finding=recoveryParadox] a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-1-retention-problems-0-loyalty-satisfied");
  await page.locator("[data-finding=noRamp] a").click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-initiatives-0-ramp");
});

test("notes wait folded, and a remark goes when its field is mended", async () => {
  const { page } = await shared.opened({ query: "?lang=ru" });
  await chosen(page, MESSY);
  assert.equal(await page.locator(".finding.note").count(), 0);
  await page.locator("#at-findings details summary").click();
  await page.locator(".finding.note").first().waitFor();
  await page.locator("[data-finding=discountIsZero] a").click();
  await page.locator("#at-discountRatePerYear").fill("12");
  await page.locator("[data-finding=discountIsZero]").waitFor({ state: "detached" });
});

for (const language of LANGUAGES) {
  for (const { id } of titles) {
    test(`every figure of ${id} says how it came about (${language})`, async () => {
      const { page } = await shared.opened({ query: `?lang=${language}` });
      await page.locator("[data-tool=examples]").click();
      await page.locator(`[data-preset=${id}]`).click();
      await page.locator("#head-title", { hasText: presetCase(presets.find((preset) => preset.id === id), language).name }).waitFor();
      await page.evaluate(() => {
        for (const button of document.querySelector("cltv-calculator").shadowRoot.querySelectorAll(".how")) button.click();
      });
      const count = await page.locator(".how").count();
      await page.waitForFunction((wanted) => document.querySelector("cltv-calculator").shadowRoot.querySelectorAll(".explanation").length === wanted, count);
      await page.evaluate(() => {
        for (const fold of document.querySelector("cltv-calculator").shadowRoot.querySelectorAll(".explanation details")) fold.open = true;
      });
      await page.waitForFunction(() => [...document.querySelector("cltv-calculator").shadowRoot.querySelectorAll(".explanation details")].every((fold) => fold.querySelector(".formula")));
      const found = await page.locator(".explanation").evaluateAll((list) =>
        list.map((one) => ({ name: one.dataset.explains, formula: one.querySelector(".formula")?.textContent ?? "", empty: [...one.querySelectorAll(".term-name")].filter((name) => name.textContent.trim() === "").length })),
      );
      assert.ok(found.length >= 6);
      for (const { name, formula, empty } of found) assert.ok(formula.length > 2 && !formula.includes("{") && empty === 0, `${name}: ${formula}`);
    });
  }
}

test("an explanation follows the case, and its terms lead to their fields", async () => {
  const { page } = await shared.opened();
  const how = page.locator("[data-tile=cltv] .how");
  assert.equal(await how.getAttribute("aria-expanded"), "false");
  await how.click();
  assert.equal(await how.getAttribute("aria-expanded"), "true");
  await page.locator(".tile-how .terms a").first().click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === "at-segments-0-customers");
  await page.locator("#at-segments-0-customers").fill("777777");
  await page.locator(".tile-how .filled", { hasText: "777,777" }).waitFor();
  await how.click();
  await page.locator(".tile-how").waitFor({ state: "detached" });
});

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const [viewport, query] of [[DESKTOP, "lang=en&theme=light"], [DESKTOP, "lang=ru&theme=dark"], [PHONE, "lang=ru&theme=light"], [PHONE, "lang=en&theme=dark"]]) {
  test(`axe finds nothing in remarks and explanations: ${viewport.width} px, ${query}`, async () => {
    const { page } = await shared.opened({ query: `?${query}`, viewport, bypassCSP: true, reducedMotion: "reduce" });
    await chosen(page, MESSY);
    await page.locator("#at-findings details summary").click();
    for (const name of ["cltv", "npv", "payback"]) await page.locator(`[data-tile=${name}] .how`).click();
    await page.locator("[data-row=irr] .how").click();
    await page.locator("[data-row=irr] .formula").first().waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page), []);
  });
}
