// A number as a range: made, typed, reshaped, taken away, complained about, saved and said in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, evaluate } from "../../target/npm/inline.js";
import { violations } from "./axe.js";
import { settled } from "./browser.js";
import { chosen, saved } from "./chosen.js";
import { onPaper } from "./paper.js";
import { session } from "./session.js";
import { source } from "./source.js";

const { around, fixed, PARTS, remembered, reshaped, restored, SHAPES } = await source("src/case/ranges.ts");
const { isRange, numberOf, withPush } = await source("src/case/estimate.ts");
const { fieldAt } = await source("src/case/fields.ts");
const { getAt, setAt } = await source("src/case/path.ts");
const { loadPreset, presetCase } = await source("src/case/presets.ts");
const { place, sentence } = await source("src/case/problems.ts");
const { rangeNote, rangeWords } = await source("src/controls/range-words.ts");
const { learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");
const { default: titles } = await source("virtual:presets");

for (const language of ["en", "ru"]) for (const part of ["first", "later"]) await learn(language, part);

const telling = (draft, language = "en") => ({ draft, t: translator(language), f: new Formats(language, "RUB") });
const spaced = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const close = (value, wanted, relative, what) => assert.ok(Math.abs(value - wanted) <= relative * Math.abs(wanted), `${what ?? ""} ${value}, wanted ${wanted}`);

/** Where the engine says what it takes a discount rate for. */
const taken = (estimate) => evaluate({ ...BARE, discountRatePerYear: estimate }).discountRatePerYear;
const BARE = { period: "month", horizon: 12, discountRatePerYear: 0.1, segments: [{ name: "All", customers: 10, revenuePerPeriod: 1, margin: 1, retention: { curve: "constant", rate: 0.9 } }] };

/* ---------------------------------------------------------- what is suggested */

/** [number, whether it is a share, low, high] */
const AROUND = [
  [0.975, true, 0.969, 0.981],
  [0.86, true, 0.82, 0.9],
  [0.55, true, 0.495, 0.605],
  [0.2, true, 0.18, 0.22],
  [0.995, true, 0.994, 0.996],
  [450, false, 405, 495],
  [6500000, false, 5850000, 7150000],
  [1234567, false, 1110000, 1350000],
  [-4, false, -4.4, -3.6],
];

for (const [value, isShare, low, high] of AROUND) {
  test(`around ${value} a range begins as ${low} to ${high}`, () => assert.deepEqual(around(value, isShare, 1), { low, likely: value, high }));
}

test("around zero the step of the slider makes the width, and the number always lies within", () => {
  assert.deepEqual(around(0, false, 5), { low: -5, likely: 0, high: 5 });
  for (const value of [0.0001, 0.3333333, 0.999999, 1, 12.345678, -0.07, 98765.4321]) {
    for (const isShare of [true, false]) {
      const { low, likely, high } = around(value, isShare, 1);
      assert.ok(low < likely && likely < high && likely === value, `${value}: ${low} ${high}`);
    }
  }
});

/* ------------------------------------------------------- from shape to shape */

const RANGE = { low: 0.12, likely: 0.18, high: 0.22, source: "Finance" };

test("every shape that a range becomes is legal, keeps the source and has about the same middle", () => {
  for (const shape of SHAPES) {
    const node = reshaped(RANGE, shape);
    assert.deepEqual(Object.keys(node).sort(), [...PARTS[shape], ...(shape === "pert" ? [] : ["dist"]), "source"].sort(), shape);
    assert.deepEqual(check({ ...BARE, discountRatePerYear: node }), [], shape);
    // A uniform range has its middle between its ends, wherever the likely value was.
    close(taken(node), shape === "uniform" ? 0.17 : 0.18, 1e-3, shape);
  }
});

test("whatever is typed into a shape comes back with it, and what two shapes share goes along", () => {
  let [node, memory] = [RANGE, undefined];
  const become = (shape) => ([node, memory] = [reshaped(node, shape, memory), remembered(node, memory)]);
  become("lognormal");
  node = { ...node, mu: -1.7, sigma: 0.3 };
  become("logitNormal");
  assert.notDeepEqual([node.mu, node.sigma], [-1.7, 0.3], "its μ is that of other logarithms");
  become("beta");
  node = { ...node, alpha: 9, beta: 41 };
  become("uniform");
  node = { ...node, low: 0.1 };
  become("triangular");
  assert.deepEqual(node, { low: 0.1, likely: 0.18, high: 0.22, dist: "triangular", source: "Finance" });
  become("normal");
  assert.equal(node.mean, 0.18);
  node = { ...node, mean: 0.2, sd: 0.04 };
  become("pert");
  assert.deepEqual(node, { low: 0.1, likely: 0.2, high: 0.22, source: "Finance" });
  become("lognormal");
  assert.deepEqual([node.mu, node.sigma], [-1.7, 0.3]);
  become("beta");
  assert.deepEqual([node.alpha, node.beta], [9, 41]);
  become("normal");
  assert.deepEqual([node.mean, node.sd], [0.2, 0.04]);
});

test("ends on the wrong side of a new middle are not kept, and a likely value outside of new ends neither", () => {
  const memory = remembered(RANGE);
  const shifted = reshaped({ dist: "normal", mean: 0.3, sd: 0.01 }, "pert", memory);
  assert.ok(shifted.low <= 0.3 && shifted.likely === 0.3 && shifted.high > 0.3, JSON.stringify(shifted));
  const moved = reshaped({ dist: "uniform", low: 0.19, high: 0.3 }, "pert", memory);
  assert.deepEqual([moved.low, moved.high, moved.likely], [0.19, 0.3, 0.245]);
  for (const node of [shifted, moved]) assert.deepEqual(check({ ...BARE, discountRatePerYear: node }), []);
});

test("without its range the number stays what the engine computed with", () => {
  assert.deepEqual(fixed(RANGE), { value: 0.18, source: "Finance" });
  assert.equal(fixed({ dist: "normal", mean: 0.2, sd: 0.01 }), 0.2);
  const named = [
    { dist: "uniform", low: 0.1, high: 0.2 },
    { dist: "lognormal", mu: -1.7, sigma: 0.3 },
    { dist: "logitNormal", mu: -1.5, sigma: 0.4 },
    { dist: "beta", alpha: 9, beta: 41 },
  ];
  // The middle of a beta distribution is Kerman's, within a thousandth for hills like this one.
  for (const node of named) close(fixed(node), taken(node), 1e-3, node.dist);
});

test("a range comes back to the number it was about, not to another one", () => {
  const memory = remembered(RANGE);
  assert.deepEqual(restored(0.18, memory), { low: 0.12, likely: 0.18, high: 0.22 });
  assert.deepEqual(restored({ value: 0.2, source: "New" }, memory), { low: 0.12, likely: 0.2, high: 0.22, source: "New" });
  assert.equal(restored(0.5, memory), undefined);
  const curve = { dist: "lognormal", mu: -1.7, sigma: 0.3 };
  assert.deepEqual(restored(fixed(curve), remembered(curve)), curve);
  assert.equal(restored(0.19, remembered(curve)), undefined, "another number has another median");
});

test("a hand that slides pushes the ends along", () => {
  assert.deepEqual(withPush(RANGE, 0.3), { ...RANGE, likely: 0.3, high: 0.3 });
  assert.deepEqual(withPush(RANGE, 0.05), { ...RANGE, low: 0.05, likely: 0.05 });
  assert.deepEqual(withPush({ value: 1, source: "x" }, 2), { value: 2, source: "x" });
  assert.deepEqual(withPush({ dist: "normal", mean: 1, sd: 2 }, 3), { dist: "normal", mean: 3, sd: 2 });
});

/* ----------------------------------------------------------------- in words */

const EVERY_SHAPE = {
  pert: { low: 0.495, likely: 0.55, high: 0.605 },
  triangular: { low: 0.495, likely: 0.55, high: 0.605, dist: "triangular" },
  uniform: { dist: "uniform", low: 0.495, high: 0.605 },
  normal: { dist: "normal", mean: 0.55, sd: 0.027 },
  lognormal: { dist: "lognormal", mu: -0.6, sigma: 0.05 },
  beta: { dist: "beta", alpha: 46, beta: 38 },
  logitNormal: { dist: "logitNormal", mu: 0.2, sigma: 0.11 },
};

const WORDS = {
  en: {
    pert: ["49.5 – 60.5%, likely 55%", "range 49.5 – 60.5%"],
    triangular: ["49.5 – 60.5%, likely 55%, triangular", "range 49.5 – 60.5%, triangular"],
    uniform: ["49.5 – 60.5%, all equally likely", "49.5 – 60.5%, all equally likely"],
    normal: ["normal, mean 55%, standard deviation 2.7 pp", "normal, standard deviation 2.7 pp"],
    lognormal: ["lognormal, μ −0.6, σ 0.05", "lognormal, μ −0.6, σ 0.05"],
    beta: ["beta, α 46, β 38", "beta, α 46, β 38"],
    logitNormal: ["logit-normal, μ 0.2, σ 0.11", "logit-normal, μ 0.2, σ 0.11"],
  },
  ru: {
    pert: ["49,5 – 60,5 %, вероятнее всего 55 %", "диапазон 49,5 – 60,5 %"],
    triangular: ["49,5 – 60,5 %, вероятнее всего 55 %, треугольное", "диапазон 49,5 – 60,5 %, треугольное"],
    uniform: ["49,5 – 60,5 %, равновероятно", "49,5 – 60,5 %, равновероятно"],
    normal: ["нормальное: среднее 55 %, стандартное отклонение 2,7 п. п.", "нормальное, стандартное отклонение 2,7 п. п."],
    lognormal: ["логнормальное: μ −0,6, σ 0,05", "логнормальное: μ −0,6, σ 0,05"],
    beta: ["бета: α 46, β 38", "бета: α 46, β 38"],
    logitNormal: ["логит-нормальное: μ 0,2, σ 0,11", "логит-нормальное: μ 0,2, σ 0,11"],
  },
};

for (const language of ["en", "ru"]) {
  test(`each shape is said in words, with units (${language})`, async () => {
    const bank = presetCase(await loadPreset("retail-bank"), language);
    for (const [shape, node] of Object.entries(EVERY_SHAPE)) {
      const draft = setAt(bank, "segments[0].margin", node);
      const said = [rangeWords, rangeNote].map((words) => spaced(words(telling(draft, language), "segments[0].margin", node)));
      assert.deepEqual(said, WORDS[language][shape], shape);
      assert.deepEqual(check(draft), [], shape);
    }
    const money = { low: 405, likely: 450, high: 495 };
    assert.equal(spaced(rangeWords(telling(bank, language), "segments[0].revenuePerPeriod", money)), language === "en" ? "₽405 – ₽495, likely ₽450" : "405 ₽ – 495 ₽, вероятнее всего 450 ₽");
    assert.equal(rangeWords(telling(bank, language), "segments[0].margin", 0.5), "");
  });
}

/** [number, where the engine complains, English, Russian] */
const COMPLAINTS = [
  [{ low: -0.1, likely: 0.5, high: 0.6 }, "low", "Mass – Contribution margin – Low must be from 0% to 100%; it is −10%.", "Массовый – Маржинальность – Минимум: значение должно быть от 0 % до 100 %, указано −10 %."],
  [{ low: 0.4, likely: 0.5, high: "much" }, "high", "Mass – Contribution margin – High: “much” is not a number. Write it like 12.5, 1 200 or 3m.", "Массовый – Маржинальность – Максимум: «much» не число. Напишите, например, 12,5, 1 200 или 3 млн."],
  [{ low: 0.4, likely: 0.5, high: 0.45 }, "high", "Mass – Contribution margin – High: the lowest, likely and highest value of the range are not in order; 45% is out of place.", undefined],
  [{ low: "", likely: 0.5, high: 0.6 }, "low", "Mass – Contribution margin – Low is empty: enter a number.", undefined],
  [{ dist: "normal", mean: 0.5, sd: 0 }, "sd", undefined, undefined],
  [{ dist: "lognormal", mu: -0.6, sigma: -1 }, "sigma", undefined, undefined],
  [{ dist: "beta", alpha: 0, beta: 2 }, "alpha", undefined, undefined],
];

for (const [node, part, en, ru] of COMPLAINTS) {
  test(`${JSON.stringify(node)}: the engine's complaint stands at its ${part}`, async () => {
    const bank = presetCase(await loadPreset("retail-bank"), "en");
    for (const [language, wanted] of [["en", en], ["ru", ru]]) {
      const draft = setAt(presetCase(await loadPreset("retail-bank"), language), "segments[0].margin", node);
      const [problem, ...others] = check(draft);
      assert.deepEqual(others, []);
      assert.equal(place(problem.path), `segments[0].margin.${part}`);
      const said = spaced(sentence(telling(draft, language), problem));
      if (wanted) assert.equal(said, wanted);
      assert.doesNotMatch(said, /NaN|undefined|₽/);
    }
    assert.equal(fieldAt(bank, `segments[0].margin.${part}`).part, true);
  });
}

/* ------------------------------------------------------------- the examples */

/** Every range is its likely value. */
const plain = (node) => {
  if (Array.isArray(node)) return node.map(plain);
  if (isRange(node)) return numberOf(node);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, plain(part)]));
};
const count = (node) => (isRange(node) ? 1 : typeof node === "object" && node !== null ? Object.values(node).reduce((sum, part) => sum + count(part), 0) : 0);

for (const { id, kind } of titles) {
  test(`${id}: what is uncertain has a range, and no figure of it moves by that`, async () => {
    const example = presetCase(await loadPreset(id), "en");
    assert.deepEqual(evaluate(example).verdict, evaluate(plain(example)).verdict);
    if (kind === "illustrative") assert.ok(count(example) >= 4 && count(example) <= 8, `${count(example)}`);
  });
}

/* -------------------------------------------------------------- in the page */

const shared = session();
const MARGIN = "segments[0].margin";
const control = (page, path) => page.locator(`cltv-number[path='${path}']`);
const spread = (page, path) => control(page, path).locator("> .number > .number-label > .spread");
const remove = (page, path) => control(page, path).locator(".range-shape button");
const at = (page, id) => page.locator(`#at-${id}`);
const npv = (page) => page.locator("[data-tile=npv] .tile-exact").textContent();
const focused = (page, id) => page.waitForFunction((wanted) => document.querySelector("cltv-calculator").shadowRoot.activeElement?.id === wanted, `at-${id}`);

async function fresh(options = {}) {
  const { page } = await shared.opened({ acceptDownloads: true, ...options });
  return page;
}

/** The first segment unfolded. */
async function inSegment(options) {
  const page = await fresh(options);
  await at(page, "segments-0").locator("> summary").click();
  return page;
}

async function values(page, ids) {
  return Promise.all(ids.map((id) => at(page, `segments-0-${id}`).inputValue()));
}

for (const language of ["en", "ru"]) {
  test(`one press makes a range around the number, one more step back takes it away (${language})`, async () => {
    const page = await inSegment({ query: `?lang=${language}` });
    const before = await npv(page);
    const button = spread(page, "segments[0].retention.rate");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.match(await button.getAttribute("aria-label"), language === "en" ? /^Make it a range: Retention/ : /^Задать диапазон: Коэффициент удержания/);
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    const ids = ["retention-rate-low", "retention-rate", "retention-rate-high"];
    assert.deepEqual((await values(page, ids)).map((text) => text.replace(",", ".")), ["96.9", "97.5", "98.1"]);
    assert.equal(await npv(page), before);
    assert.deepEqual((await saved(page)).segments[0].retention.rate, { low: 0.969, likely: 0.975, high: 0.981 });
    await page.locator("[data-tool=undo]").click();
    await at(page, "segments-0-retention-rate-low").waitFor({ state: "detached" });
    assert.equal((await saved(page)).segments[0].retention.rate, 0.975);
    await page.locator("[data-tool=redo]").click();
    assert.deepEqual(await values(page, ids.slice(0, 1)), [language === "en" ? "96.9" : "96,9"]);
  });
}

test("a range never leaves what is legal: the whole, zero, and whole numbers", async () => {
  const page = await fresh();
  await chosen(page, { ...BARE, name: "Ends", horizon: 1, initiatives: [{ name: "Free", effects: [{ on: "churn", relative: 1 }] }] });
  await spread(page, "horizon").click();
  await spread(page, "initiatives[0].effects[0].relative").click();
  await at(page, "initiatives-0").locator(".more", { hasText: "Timing" }).locator("> summary").click();
  await spread(page, "initiatives[0].reach").click();
  await spread(page, "initiatives[0].start").click();
  const draft = await saved(page);
  assert.deepEqual(check(draft), []);
  assert.deepEqual([draft.horizon, draft.initiatives[0].reach, draft.initiatives[0].start], [{ low: 1, likely: 1, high: 2 }, { low: 0.9, likely: 1, high: 1 }, { low: 1, likely: 1, high: 2 }]);
  assert.deepEqual(draft.initiatives[0].effects[0].relative, { low: 0.9, likely: 1, high: 1 });
  const offered = (id) => at(page, `${id}-dist`).locator("option").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(await offered("horizon"), ["pert", "triangular", "uniform"], "there is nothing between whole numbers");
  assert.deepEqual(await offered("initiatives-0-reach"), [...SHAPES]);
});

for (const [language, typed, wanted] of [["en", "1.2m", 1200000], ["ru", "1,2 млн", 1200000], ["en", "≈", "≈"]]) {
  test(`a part of a range is typed like any number: ${typed} (${language})`, async () => {
    const page = await inSegment({ query: `?lang=${language}` });
    await spread(page, "segments[0].customers").click();
    await at(page, "segments-0-customers-high").fill(typed);
    assert.equal((await saved(page)).segments[0].customers.high, wanted);
    await at(page, "segments-0-customers-high").blur();
    const invalid = await at(page, "segments-0-customers-high").getAttribute("aria-invalid");
    assert.equal(invalid, typeof wanted === "number" ? null : "true");
    if (typeof wanted === "number") assert.equal((await at(page, "segments-0-customers-high").inputValue()).replace(/\D/g, ""), "1200000");
  });
}

test("a part takes percent, says how it read two readings, and steps with the arrows", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await at(page, "segments-0-margin-low").fill("48,5 %");
  assert.equal((await saved(page)).segments[0].margin.low, 0.485);
  await at(page, "segments-0-margin-low").press("ArrowUp");
  assert.equal((await saved(page)).segments[0].margin.low, 0.495);
  await spread(page, "segments[0].revenuePerPeriod").click();
  await at(page, "segments-0-revenuePerPeriod-high").fill("1,234");
  assert.match(await control(page, "segments[0].revenuePerPeriod").locator(".echo").innerText(), /Read as 1234, not as 1\.234/);
  for (let step = 0; step < 3; step += 1) await page.locator("[data-tool=undo]").click();
  assert.equal((await saved(page)).segments[0].margin.low, 0.485, "each edit is one step");
});

test("each shape has its own fields, is saved as such, and nothing typed is lost on the way", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  const shape = at(page, "segments-0-margin-dist");
  await at(page, "segments-0-margin-low").fill("50");
  for (const [name, ids] of Object.entries({ uniform: ["low", "high"], normal: ["", "-sd"], lognormal: ["mu", "sigma"], beta: ["alpha", "beta"], logitNormal: ["mu", "sigma"], triangular: ["low", "", "high"] })) {
    await shape.selectOption(name);
    for (const id of ids) assert.ok(await at(page, `segments-0-margin${id && `-${id.replace("-", "")}`}`).isVisible(), `${name} ${id}`);
    const { margin } = (await saved(page)).segments[0];
    assert.equal(margin.dist, name);
    assert.deepEqual(Object.keys(margin).sort(), [...PARTS[name], "dist"].sort());
    assert.deepEqual(await page.locator(".errors").count(), 0, name);
  }
  await shape.selectOption("normal");
  await at(page, "segments-0-margin-sd").fill("3");
  assert.deepEqual((await saved(page)).segments[0].margin, { mean: 0.55, sd: 0.03, dist: "normal" });
  await shape.selectOption("pert");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.55, high: 0.605 });
  await shape.selectOption("normal");
  assert.equal(await at(page, "segments-0-margin-sd").inputValue(), "3");
  await page.locator("[data-tool=undo]").click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.5, likely: 0.55, high: 0.605 });
});

test("without its range the number keeps likely value and source, and the range comes back", async () => {
  const page = await inSegment();
  await control(page, MARGIN).locator(".source").click();
  await at(page, "segments-0-margin-source").fill("Finance, May");
  await spread(page, MARGIN).click();
  await at(page, "segments-0-margin-high").fill("57");
  const before = await npv(page);
  await remove(page, MARGIN).click();
  await page.waitForFunction(() => document.querySelector("cltv-calculator").shadowRoot.activeElement?.matches(".spread"));
  assert.deepEqual((await saved(page)).segments[0].margin, { value: 0.55, source: "Finance, May" });
  assert.equal(await npv(page), before);
  await spread(page, MARGIN).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.55, high: 0.57, source: "Finance, May" });
  await spread(page, MARGIN).click();
  assert.equal(spaced(await control(page, MARGIN).locator(".range").innerText()), "range 49.5 – 57%");
  await at(page, "segments-0-margin").fill("40");
  await page.locator(".errors").waitFor();
  await remove(page, MARGIN).click();
  await spread(page, MARGIN).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.36, likely: 0.4, high: 0.44, source: "Finance, May" }, "another number has a range of its own");
});

test("sliding and stepping push the ends along, within one hold of the slider no further than needed", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  const slider = control(page, MARGIN).locator("input[type=range]");
  const slide = (value) => slider.evaluate((input, to) => {
    input.value = to;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, String(value));
  await slide(0.7);
  await slide(0.58);
  await slider.dispatchEvent("change");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.58, high: 0.605 });
  await slide(0.65);
  await slider.dispatchEvent("change");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.65, high: 0.65 });
  await control(page, MARGIN).getByRole("button", { name: "More" }).click();
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.495, likely: 0.66, high: 0.66 });
  const shown = await slider.evaluate(({ style }) => [style.getPropertyValue("--low"), style.getPropertyValue("--high")]);
  assert.deepEqual(shown, ["0.495", "0.66"], "the track shows where the range lies");
});

test("what is wrong with a part is told at its field, in the summary, and is found from there", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await at(page, "segments-0-margin-low").fill("70");
  const link = page.locator(".errors a");
  await link.waitFor();
  assert.match(await link.innerText(), /^Mass – Contribution margin – Low: .*not in order/);
  assert.equal(await at(page, "segments-0-margin-low").getAttribute("aria-invalid"), "true");
  assert.equal(await at(page, "segments-0-margin").getAttribute("aria-invalid"), null);
  const told = await at(page, "segments-0-margin-low").getAttribute("aria-describedby");
  assert.match(await page.locator(`#${told}`).innerText(), /not in order/);
  await at(page, "segments-0").locator("> summary").click();
  await link.click();
  await focused(page, "segments-0-margin-low");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("45");
  await page.locator(".errors").waitFor({ state: "detached" });
  await focused(page, "segments-0-margin-low");
});

test("a part that is wrong in a file opens its range, also behind the quick inputs", async () => {
  const page = await fresh({ query: "?lang=en&mode=quick" });
  await chosen(page, { ...BARE, name: "Wrong", segments: [{ ...BARE.segments[0], margin: 0.4, costToServePerPeriod: { dist: "normal", mean: 0.1, sd: 0 } }] });
  await page.locator(".errors a").click();
  await focused(page, "segments-0-costToServePerPeriod-sd");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0.05");
  await page.locator(".errors").waitFor({ state: "detached" });
});

test("a typed likely value outside of the range is kept as typed, and typing goes on", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await spread(page, MARGIN).click();
  await at(page, "segments-0-margin").fill("");
  await at(page, "segments-0-margin").pressSequentially("75");
  await page.locator(".errors a").waitFor();
  await focused(page, "segments-0-margin");
  assert.equal(await at(page, "segments-0-margin").inputValue(), "75");
  assert.equal(await at(page, "segments-0-margin-high").getAttribute("aria-invalid"), "true");
});

test("the keyboard alone makes a range, gives it a shape and takes it away", async () => {
  const page = await inSegment();
  const focus = () => page.evaluate(() => {
    const element = document.querySelector("cltv-calculator").shadowRoot.activeElement;
    return element?.id || element?.className.trim();
  });
  const tabTo = async (wanted) => {
    for (let step = 0; step < 12 && (await focus()) !== wanted; step += 1) await page.keyboard.press("Tab");
    assert.equal(await focus(), wanted);
  };
  await spread(page, MARGIN).focus();
  await page.keyboard.press("Enter");
  await tabTo("at-segments-0-margin-low");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("44");
  await tabTo("at-segments-0-margin");
  await tabTo("at-segments-0-margin-high");
  await page.keyboard.press("ArrowUp");
  await tabTo("at-segments-0-margin-dist");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  assert.deepEqual((await saved(page)).segments[0].margin, { low: 0.44, likely: 0.55, high: 0.615, dist: "triangular" });
  await remove(page, MARGIN).focus();
  await page.keyboard.press("Space");
  assert.match(await focus(), /^spread/);
  assert.equal((await saved(page)).segments[0].margin, 0.55);
});

test("numbers in lists and in scenarios can be ranges as well, with room for the fields", async () => {
  const page = await inSegment();
  await at(page, "segments-0-retention-curve").selectOption("observed");
  await at(page, "segments-0-retention-survival-1").focus();
  await spread(page, "segments[0].retention.survival[1]").click();
  assert.ok((await at(page, "segments-0-retention-survival-1-low").boundingBox()).width > 60);
  // Coming near it begins what is drawn above it, which moves it.
  await page.locator("[data-add=scenario]").scrollIntoViewIfNeeded();
  await page.locator("[data-chart=tornado] .plot-svg").waitFor();
  await settled(page);
  await page.locator("[data-add=scenario]").click();
  await page.locator("#scenario-fields > summary").click();
  await page.locator("[data-vary='segments[0].margin']").check();
  const setting = 'scenarios[0].set["segments[0].margin"]';
  await at(page, "scenarios-0-set-segments-0-margin").focus();
  await spread(page, setting).click();
  await at(page, "scenarios-0-set-segments-0-margin-low").fill("40");
  const draft = await saved(page);
  assert.deepEqual(draft.segments[0].retention.survival[1], { low: 0.69, likely: 0.75, high: 0.81 });
  assert.deepEqual(draft.scenarios[0].set, { "segments[0].margin": { low: 0.4, likely: 0.55, high: 0.605 } });
  assert.deepEqual(check(draft), []);
});

test("a number of a tool beside the case is never a range", async () => {
  const page = await fresh();
  await page.locator("[data-section=metrics] > details > summary").click();
  const fields = page.locator("[data-section=metrics] cltv-number");
  // They are drawn once it is unfolded.
  await fields.nth(5).waitFor();
  assert.equal(await fields.locator(".spread").count(), 0);
});

/** Each shape once, in a case that computes. */
const STATED = {
  ...BARE,
  name: "Every shape",
  currency: "EUR",
  segments: [{ name: "All", customers: { dist: "uniform", low: 900, high: 1200, source: "CRM" }, revenuePerPeriod: { dist: "lognormal", mu: 3.9, sigma: 0.2 }, margin: EVERY_SHAPE.normal, costToServePerPeriod: EVERY_SHAPE.triangular, newPerPeriod: { low: 5, likely: 8, high: 20 }, retention: { curve: "constant", rate: EVERY_SHAPE.beta, per: "year" } }],
  initiatives: [{ name: "Call", reach: EVERY_SHAPE.logitNormal, effects: [{ on: "churn", relative: 0.2 }] }],
};

for (const language of ["en", "ru"]) {
  test(`a file with every shape opens, computes, is said in words and saved as it was (${language})`, async () => {
    const page = await fresh({ query: `?lang=${language}` });
    await chosen(page, STATED);
    assert.equal(await page.locator(".errors, .tiles.stale").count(), 0);
    await settled(page);
    assert.deepEqual(await saved(page), STATED);
    assert.match(await at(page, "initiatives-0").innerText(), language === "en" ? /reaches logit-normal/ : /охват логит-нормальное/);
    const text = await page.locator("cltv-calculator").evaluate((element) => element.shadowRoot.textContent);
    assert.doesNotMatch(text, /NaN|undefined|\[object/);
    const register = spaced(await (await onPaper(page)).locator(".register").innerText());
    const wanted = { en: ["900 – 1,200, all equally likely", "lognormal, μ 3.9, σ 0.2", "55%\tnormal, mean 55%, standard deviation 2.7 pp", "beta, α 46, β 38", "8\t5 – 20, likely 8"], ru: ["900 – 1 200, равновероятно", "логнормальное: μ 3,9, σ 0,2", "55 %\tнормальное: среднее 55 %, стандартное отклонение 2,7 п. п.", "бета: α 46, β 38", "8\t5 – 20, вероятнее всего 8"] };
    for (const words of wanted[language]) assert.ok(register.includes(words), `${words} in ${register}`);
  });
}

test("an explanation and the choice for scenarios say ranges in words", async () => {
  const page = await inSegment();
  await spread(page, MARGIN).click();
  await page.locator("[data-how=cltv]").first().click();
  await page.locator("[data-explains=cltv] details", { hasText: "Mass" }).locator("summary").click();
  assert.match(spaced(await page.locator("[data-explains=cltv] details .terms").first().innerText()), /55%\s*49\.5 – 60\.5%, likely 55%/);
  await page.locator("[data-add=scenario]").click();
  await page.locator("#scenario-fields > summary").click();
  const choice = page.locator(".check", { has: page.locator("[data-vary='segments[0].margin']") });
  assert.match(spaced(await choice.innerText()), /49\.5 – 60\.5%, likely 55%/);
});

/* ----------------------------------------------------- for every eye and hand */

const ALL = { [MARGIN]: "pert", "segments[0].customers": "uniform", "segments[0].revenuePerPeriod": "normal", "segments[0].retention.rate": "beta", "initiatives[0].effects[1].amount": "triangular" };

async function spreadOut(page) {
  for (const [path, shape] of Object.entries(ALL)) {
    if (!(await control(page, path).locator(".ranged").count())) await spread(page, path).click();
    await control(page, path).locator("select").selectOption(shape);
  }
}

for (const [width, query] of [[1280, "lang=en&theme=light"], [1280, "lang=ru&theme=dark"], [390, "lang=ru&theme=light"], [320, "lang=en&theme=dark"], [320, "lang=ru&theme=light"]]) {
  test(`axe finds nothing, nothing scrolls sideways and every target is large enough: ${width} px, ${query}`, async () => {
    const page = await inSegment({ query: `?${query}`, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" });
    await spreadOut(page);
    await at(page, "segments-0-margin-low").fill("99");
    await page.locator(".errors").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.deepEqual(await violations(page, ".errors", "#at-segments"), []);
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window_, `${content} px in ${window_}`);
    const cut = await page.evaluate(() => {
      const root = document.querySelector("cltv-calculator").shadowRoot;
      const small = [...root.querySelectorAll(".inputs :is(.spread, .step, .range-shape button, .range-shape select)")].filter((element) => element.checkVisibility());
      const inputs = [...root.querySelectorAll(".ranged .entry input")];
      return [...small.filter((element) => element.getBoundingClientRect().width < 24 || element.getBoundingClientRect().height < 24), ...inputs.filter((input) => input.scrollWidth > input.clientWidth + 1)].map(({ outerHTML }) => outerHTML.slice(0, 90));
    });
    assert.deepEqual(cut, []);
  });
}
