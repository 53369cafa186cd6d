// Ranges without a page: what is suggested, from shape to shape, in words, in complaints, in the examples.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, evaluate } from "../../target/npm/inline.js";
import { BARE, EVERY_SHAPE } from "./range-case.js";
import { plain } from "./shown.js";
import { source } from "./source.js";

const { around, fixed, PARTS, remembered, reshaped, restored, SHAPES } = await source("src/case/ranges.ts");
const { isRange, numberOf, withPush } = await source("src/case/estimate.ts");
const { fieldAt } = await source("src/case/fields.ts");
const { setAt } = await source("src/case/path.ts");
const { loadPreset, presetCase } = await source("src/case/presets.ts");
const { place, sentence } = await source("src/case/problems.ts");
const { rangeNote, rangeWords } = await source("src/controls/range-words.ts");
const { learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");
const { default: titles } = await source("virtual:presets");

for (const language of ["en", "ru"]) for (const part of ["first", "later"]) await learn(language, part);

const telling = (draft, language = "en") => ({ draft, t: translator(language), f: new Formats(language, "RUB") });
const close = (value, wanted, relative, what) => assert.ok(Math.abs(value - wanted) <= relative * Math.abs(wanted), `${what ?? ""} ${value}, wanted ${wanted}`);

/** Where the engine says what it takes a discount rate for. */
const taken = (estimate) => evaluate({ ...BARE, discountRatePerYear: estimate }).discountRatePerYear;

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
      const said = [rangeWords, rangeNote].map((words) => plain(words(telling(draft, language), "segments[0].margin", node)));
      assert.deepEqual(said, WORDS[language][shape], shape);
      assert.deepEqual(check(draft), [], shape);
    }
    const money = { low: 405, likely: 450, high: 495 };
    assert.equal(plain(rangeWords(telling(bank, language), "segments[0].revenuePerPeriod", money)), language === "en" ? "₽405 – ₽495, likely ₽450" : "405 ₽ – 495 ₽, вероятнее всего 450 ₽");
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
      const said = plain(sentence(telling(draft, language), problem));
      if (wanted) assert.equal(said, wanted);
      assert.doesNotMatch(said, /NaN|undefined|₽/);
    }
    assert.equal(fieldAt(bank, `segments[0].margin.${part}`).part, true);
  });
}

/* ------------------------------------------------------------- the examples */

/** Every range is its likely value. */
const likely = (node) => {
  if (Array.isArray(node)) return node.map(likely);
  if (isRange(node)) return numberOf(node);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, likely(part)]));
};
const count = (node) => (isRange(node) ? 1 : typeof node === "object" && node !== null ? Object.values(node).reduce((sum, part) => sum + count(part), 0) : 0);

for (const { id, kind } of titles) {
  test(`${id}: what is uncertain has a range, and no figure of it moves by that`, async () => {
    const example = presetCase(await loadPreset(id), "en");
    assert.deepEqual(evaluate(example).verdict, evaluate(likely(example)).verdict);
    if (kind === "illustrative") assert.ok(count(example) >= 4 && count(example) <= 8, `${count(example)}`);
  });
}
