// The case behind the page: places in it, its history, its examples, and where its problems are told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, evaluate } from "../../target/npm/inline.js";
import { source } from "./source.js";

const { getAt, idOf, insertAt, kindOf, parentOf, removeAt, setAt } = await source("src/case/path.ts");
const { CaseState } = await source("src/state.ts");
const { FIRST, learnAllNames, loadPreset, presetCase, presetNamed, reworded } = await source("src/case/presets.ts");
const { isEstimate, numberOf, rangeOf, sourceOf, withNumber, withSource } = await source("src/case/estimate.ts");
const { quickPaths } = await source("src/panels/quick.ts");
const { default: titles } = await source("virtual:presets");
const { place, sentence } = await source("src/case/problems.ts");
const { opened } = await source("src/case/file.ts");
const { blankEffect, blankInitiative, blankRetention, blankSegment, MEASURES } = await source("src/case/blank.ts");
const { LANGUAGES, learn, translator } = await source("src/language/messages.ts");
const { Formats } = await source("src/number/format.ts");

for (const language of LANGUAGES) await Promise.all([learn(language), learn(language, "later")]);

const PRESETS = await Promise.all(titles.map(({ id }) => loadPreset(id)));
const bank = () => presetCase(FIRST, "en");
const telling = (draft, language = "en") => ({ draft, t: translator(language), f: new Formats(language, "RUB") });

test("a number keeps its range and source whatever is typed, and stands alone without them", () => {
  const range = { low: 0.5, likely: 0.55, high: 0.58, source: "Finance" };
  const stated = { value: 0.5, source: "Finance" };
  assert.deepEqual([0.5, stated, range, "half", undefined].map(numberOf), [0.5, 0.5, 0.55, "half", undefined]);
  assert.deepEqual([0.5, stated, range, [1], { a: 1 }].map(isEstimate), [true, true, true, false, false]);
  assert.deepEqual(withNumber(range, 0.9), { ...range, likely: 0.9 });
  assert.deepEqual(withNumber(stated, "about half"), { value: "about half", source: "Finance" });
  assert.equal(withNumber(0.5, 0.6), 0.6);
  assert.deepEqual([withNumber(range, undefined).likely, withNumber(stated, undefined)], ["", undefined]);
  assert.deepEqual([rangeOf(range), rangeOf(stated), sourceOf(range), sourceOf(0.5)], [{ low: 0.5, high: 0.58 }, undefined, "Finance", ""]);
  assert.deepEqual(withSource(0.5, "Finance"), stated);
  assert.equal(withSource(stated, ""), 0.5);
  assert.deepEqual(withSource(range, ""), { low: 0.5, likely: 0.55, high: 0.58 });
});

test("a source survives typing and counts as nothing for the engine", () => {
  const state = new CaseState(bank());
  state.edit("segments[0].margin", withSource(getAt(state.draft, "segments[0].margin"), "Finance"));
  assert.deepEqual(evaluate(state.draft).verdict, evaluate(bank()).verdict);
  state.edit("segments[0].margin", withNumber(getAt(state.draft, "segments[0].margin"), 0.6));
  assert.deepEqual(state.draft.segments[0].margin, { value: 0.6, source: "Finance" });
});

test("what the quick inputs show is eight numbers at most, of every example, and each is a number of it", () => {
  for (const preset of PRESETS) {
    const draft = presetCase(preset, "en");
    const paths = quickPaths(draft);
    assert.ok(paths.length >= 6 && paths.length <= 8 && new Set(paths).size === paths.length, `${preset.id}: ${paths}`);
    for (const path of paths) assert.equal(typeof numberOf(getAt(draft, path)), "number", `${preset.id} ${path}`);
  }
  assert.ok(quickPaths({ ...bank(), initiatives: [] }).length >= 5);
});

test("paths name places as the engine does", () => {
  assert.equal(getAt(bank(), "segments[2].tenure[1].customers"), 13000);
  assert.equal(getAt(bank(), "segments[9].margin"), undefined);
  assert.equal(kindOf("segments[2].tenure[1].customers"), "segments[].tenure[].customers");
  assert.deepEqual(["a[1].b[2]", "a[1].b", "a[1]", "a", ""].map(parentOf), ["a[1].b", "a[1]", "a", "", ""]);
  assert.notEqual(idOf("segments[1].margin"), idOf("segments[11].margin"));
});

test("a change shares everything that did not change, and touches nothing of the old", () => {
  const before = bank();
  const after = setAt(before, "segments[0].retention.rate", 0.5);
  assert.equal(before.segments[0].retention.rate, 0.975);
  assert.equal(after.segments[0].retention.rate, 0.5);
  assert.equal(after.segments[1], before.segments[1]);
  assert.equal(after.initiatives, before.initiatives);
  assert.ok(!("margin" in setAt(before, "segments[0].margin", undefined).segments[0]));
  assert.equal(insertAt({}, "initiatives", 0, { name: "x" }).initiatives.length, 1);
  assert.deepEqual(removeAt({ a: [1, 2, 3] }, "a", 1), { a: [1, 3] });
});

test("one slide is one step back, the next field is another", () => {
  const state = new CaseState(bank());
  for (const rate of [0.976, 0.977, 0.978]) state.edit("segments[0].retention.rate", rate);
  state.edit("segments[0].margin", 0.6);
  state.undo();
  assert.deepEqual([state.draft.segments[0].margin, state.draft.segments[0].retention.rate], [0.55, 0.978]);
  state.undo();
  assert.equal(state.draft.segments[0].retention.rate, 0.975);
  assert.ok(!state.canUndo && state.canRedo && !state.canReset);
  state.redo();
  assert.equal(state.draft.segments[0].retention.rate, 0.978);
  state.settle();
  state.edit("segments[0].retention.rate", 0.9);
  assert.ok(!state.canRedo, "a new step ends what could be redone");
  state.reset();
  assert.equal(state.draft.segments[0].retention.rate, 0.975);
  state.undo();
  assert.equal(state.draft.segments[0].retention.rate, 0.9);
});

test("back to the start is the start of this case, also after another one was loaded and undone", () => {
  const state = new CaseState(bank(), "retail-bank");
  state.edit("horizon", 24);
  state.load({ ...bank(), horizon: 12 });
  assert.ok(!state.canReset);
  assert.equal(state.now.preset, undefined);
  state.undo();
  assert.ok(state.canReset);
  state.reset();
  assert.equal(state.draft.horizon, 36);
  assert.equal(state.now.preset, "retail-bank");
});

test("what a field goes back to stays with it while lists change around it", () => {
  const state = new CaseState(bank());
  state.edit("segments[1].margin", 0.9);
  state.remove("segments", 0);
  assert.equal(getAt(state.now.origin, "segments[0].margin"), 0.5);
  assert.equal(state.draft.segments[0].margin, 0.9);
  state.duplicate("segments", 0, "Copy");
  assert.equal(getAt(state.now.origin, "segments[1].margin"), 0.5);
  assert.equal(new Set(state.now.keys.segments).size, state.draft.segments.length);
});

test("another language rewords the examples everywhere, the history included, and leaves a person's names", () => {
  const state = new CaseState(bank(), "retail-bank");
  state.edit("segments[0].name", "My people");
  state.reword((draft) => reworded(draft, "en", "ru"));
  assert.deepEqual(state.draft.segments.map(({ name }) => name), ["My people", "Зарплатный", "Премиум"]);
  state.undo();
  assert.deepEqual(state.draft, presetCase(FIRST, "ru"));
  assert.ok(!state.canReset);
});

test("the names of an example follow into another language, and what its scenarios set stays where it is", async () => {
  await learnAllNames();
  for (const preset of PRESETS) {
    const [en, ru] = ["en", "ru"].map((language) => presetCase(preset, language));
    assert.deepEqual(reworded(en, "en", "ru"), ru, preset.id);
    assert.deepEqual((en.scenarios ?? []).map(({ set }) => Object.keys(set)), (ru.scenarios ?? []).map(({ set }) => Object.keys(set)));
    for (const { set } of en.scenarios ?? []) for (const path of Object.keys(set)) assert.notEqual(getAt(en, parentOf(path)), undefined, path);
  }
});

test("the examples show what the page can do", () => {
  const cases = PRESETS.map((preset) => presetCase(preset, "en"));
  const curves = cases.flatMap(({ segments }) => segments.map(({ retention }) => retention.curve));
  assert.equal(cases.filter(({ segments }) => segments.some(({ retention }) => retention.curve === "experience")).length, 3);
  assert.ok(["constant", "betaGeometric", "observed", "nps"].every((curve) => curves.includes(curve)), curves.join());
  assert.ok(cases.filter(({ scenarios }) => scenarios?.length >= 2).length >= 2);
  const worth = cases.map((draft) => evaluate(draft).verdict.npv);
  assert.ok(worth.some((npv) => npv > 0) && worth.some((npv) => npv < 0), worth.join());
});

for (const preset of PRESETS) {
  test(`the example ${preset.id} is a valid case that says its kind in every language`, () => {
    for (const language of ["en", "ru"]) {
      assert.deepEqual(check(presetCase(preset, language)), []);
      assert.ok(preset.title[language] && preset.about[language]);
    }
    assert.ok(preset.kind === "illustrative" || preset.source.en);
    assert.equal(evaluate(presetCase(preset, "en")).verdict.npv, evaluate(presetCase(preset, "ru")).verdict.npv);
  });
}

// Darden School of Business, University of Virginia, on Coursera: margin 19.95 − 1.50, retention
// spending 6 a year, retention 0.995 a month, 1 % a month: multiplier 67.33, CLV $1,209 (1,208.63).
test("the published example reproduces its figure", () => {
  const { contribution } = evaluate(presetCase(presetNamed("darden-netflix"), "en")).segments[0].cltv.endless;
  assert.ok(Math.abs(contribution - 1208.6333333333334) < 1e-9 * contribution, contribution);
});

test("whatever the page adds computes at once", () => {
  const draft = bank();
  const t = translator("en");
  const valid = (candidate) => assert.deepEqual(check(candidate), []);
  valid({ ...draft, segments: [...draft.segments, blankSegment(t, draft)] });
  valid({ ...draft, initiatives: [...draft.initiatives, blankInitiative(t, draft)] });
  for (const period of ["month", "quarter", "year"]) {
    for (const curve of ["constant", "betaGeometric", "betaDiscreteWeibull", "observed", "experience", "nps"]) {
      valid({ ...draft, period, segments: [{ ...blankSegment(t, draft), retention: blankRetention(t, curve, { period }) }], initiatives: [] });
    }
  }
  for (const [on, measures] of Object.entries(MEASURES)) {
    const curve = { problemRate: "experience", contactRate: "experience", outcome: "experience", npsShare: "nps" }[on] ?? "constant";
    const segments = [{ ...blankSegment(t, draft), retention: blankRetention(t, curve, draft) }];
    for (const measure of measures) valid({ ...draft, segments, initiatives: [{ name: "x", effects: [blankEffect(on, measure)] }] });
  }
});

test("a problem is told at its field, or at the nearest place around it", () => {
  assert.equal(place("segments[0].margin"), "segments[0].margin");
  assert.equal(place("segments[0].retention.rate"), "segments[0].retention.rate");
  assert.equal(place("segments[0].retention.survival[3]"), "segments[0].retention.survival[3]");
  assert.equal(place("segments[0].margin.low"), "segments[0].margin.low");
  for (const part of ["value", "likely", "mean", "dist", "source"]) assert.equal(place(`segments[0].margin.${part}`), "segments[0].margin", part);
  assert.equal(place("segments[0].retention.alpha"), "segments[0].retention.alpha");
  assert.equal(place("segments[0].retention.alpha.alpha"), "segments[0].retention.alpha.alpha");
  assert.equal(place("segments[0].retention.problems[1].loyalty.silent"), "segments[0].retention.problems[1].loyalty.silent");
  assert.equal(place("segments[0].retention.problems[1].outcomes"), "segments[0].retention.problems[1].outcomes");
  assert.equal(place("segments[0].retention.groups.promoters.share"), "segments[0].retention.groups.promoters.share");
  assert.equal(place("segments[0].retention.color"), "segments[0].retention");
  assert.equal(place("segments[0].margn"), "segments[0]");
  assert.equal(place("initiatives[2].effects[1].segment"), "initiatives[2].effects[1].segment");
  assert.equal(place("initiatives[2].effects[1].on"), "initiatives[2].effects[1]");
  assert.equal(place("constructor"), "");
});

/** [change, path that complains, English, Russian] */
const SENTENCES = [
  [["segments[0].margin", 1.2], "Mass – Contribution margin must be from 0% to 100%; it is 120%.", "Массовый – Маржинальность: значение должно быть от 0 % до 100 %, указано 120 %."],
  [["segments[2].retention.alpha", 0], "iPhone – Shape α must be more than 0 and at most 1 million; it is 0.", "iPhone – Параметр α: значение должно быть больше 0 и не больше 1 миллион, указано 0."],
  [["horizon", 12.5], "Horizon must be a whole number; it is 12.5.", "Горизонт: нужно целое число, указано 12,5."],
  [["horizon", "soon"], "Horizon: “soon” is not a number. Write it like 12.5, 1 200 or 3m.", "Горизонт: «soon» не число. Напишите, например, 12,5, 1 200 или 3 млн."],
  [["segments[0].customers", ""], "Mass – Customers today is empty: enter a number.", "Массовый – Клиентов сегодня: поле пусто, введите число."],
  [["segments[1].name", "iPhone"], "The name “iPhone” is taken: names must differ.", "Название «iPhone» уже занято: названия должны различаться."],
  [["segments[0].name", ""], "Segment 1 needs a name.", "Сегмент 1: нужно название."],
  [["initiatives[0].effects[0].segment", "Nobody"], "One-contact resolution: there is no segment “Nobody”. Choose another.", "Решение с первого обращения: сегмента «Nobody» нет. Выберите другой."],
  [["initiatives[0].costs.oneOff[0].period", 40], "One-contact resolution – Paid at the start of month is 40, which lies after the horizon.", "Решение с первого обращения – Месяц платежа: период 40 лежит за горизонтом."],
  [["initiatives[0].effects[0].per", "year"], "One-contact resolution: the retention it acts on is stated for another period. Choose “as in the segment”.", "Решение с первого обращения: удержание, которое меняется, указано за другой срок. Выберите «как в сегменте»."],
];

for (const [[path, value], en, ru] of SENTENCES) {
  test(`${path} = ${JSON.stringify(value)}: ${en}`, () => {
    for (const [language, wanted] of [["en", en], ["ru", ru]]) {
      const draft = setAt(setAt(presetCase(FIRST, language), "segments[2].name", "iPhone"), path, value);
      const said = check(draft).filter((problem) => problem.path === path || problem.path.endsWith(".name")).map((problem) => sentence(telling(draft, language), problem));
      assert.ok(said.map((text) => text.replace(/[\u00a0\u202f]/g, " ")).includes(wanted), said.join("\n"));
    }
  });
}

test("every code of the contract has its sentence in every language", () => {
  const codes = ["syntax", "missing", "unknownField", "wrongType", "notWhole", "notFinite", "outOfRange", "unknownWord", "empty", "tooMany", "duplicateName", "increasing", "unknownSegment", "unknownProblem", "sum", "disorder", "conflict", "otherBase", "beyondHorizon", "overflow"];
  for (const language of ["en", "ru"]) {
    for (const code of codes) {
      for (const path of ["", "horizon", "segments[0]", "segments[0].name", "nowhere[3].at.all", "__proto__"]) {
        const said = sentence(telling(bank(), language), { path, code, message: "", value: null });
        assert.ok(said.length > 10 && !said.includes("{"), `${language} ${code} ${path}: ${said}`);
      }
    }
  }
});

test("a file opens if everything wrong in it can be mended on the page", () => {
  const text = (path, value) => JSON.stringify(setAt(bank(), path, value));
  assert.ok(opened(text("segments[0].margin", 2)).ok);
  assert.ok(opened(text("segments[0].margin", "about half")).ok);
  assert.ok(opened(text("segments[0].name", "")).ok);
  assert.ok(opened(text("segments[0].margin", { value: 2, source: "Finance" })).ok);
  assert.ok(opened(text("segments[0].margin", { low: 0.5, likely: 0.9, high: 0.8 })).ok);
  assert.ok(opened(text("segments[0].margin", { low: 0.5, likely: "", high: 0.8 })).ok);
  assert.ok(!opened(text("segments[0].margin", { low: 0.5 })).ok);
  assert.ok(!opened(text("segments[0].margin", null)).ok);
  assert.ok(!opened(text("segments[0].margin", undefined)).ok);
  assert.ok(!opened(text("segments[0].retention", 5)).ok);
  assert.ok(!opened(text("initiatives[0].effects", {})).ok);
});

test("as much of the results stays in sight as the window is tall for", async () => {
  const { firstPinned } = await source("src/panels/pin.ts");
  assert.equal(firstPinned([200, 220, 320], 1000), 0);
  assert.equal(firstPinned([200, 220, 320], 768), 1);
  assert.equal(firstPinned([200, 220, 320], 480), 1);
  assert.equal(firstPinned([200, 220, 320], 400), 3);
});
