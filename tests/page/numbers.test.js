// What people type and paste, in both languages, and how figures are shown to them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.js";

const { isUnfinished, parse } = await source("src/number/parse.ts");
const { Formats } = await source("src/number/format.ts");
const { softRange, stepped } = await source("src/number/soft.ts");

/** [text, decimal sign of the page, value, the other reading] */
const READ = [
  ["12,5", ".", 12.5],
  ["12,5", ",", 12.5],
  ["12.5", ",", 12.5],
  ["1 234", ".", 1234],
  ["1\u00a0234", ",", 1234],
  ["1\u202f234,5", ",", 1234.5],
  ["1\u2009234 567", ".", 1234567],
  ["−5", ".", -5],
  ["–5", ",", -5],
  ["-5", ".", -5],
  ["+5", ".", 5],
  ["(1 500)", ".", -1500],
  ["3 млн", ",", 3e6],
  ["3 млн", ".", 3e6],
  ["2,5 тыс.", ",", 2500],
  ["12 500 р.", ",", 12500],
  ["3 млн руб.", ",", 3e6],
  ["1 млрд", ",", 1e9],
  ["1.2k", ".", 1200],
  ["1.2K", ".", 1200],
  ["4m", ".", 4e6],
  ["4 bn", ".", 4e9],
  ["0.07 m", ".", 70000],
  ["$1.2k", ".", 1200],
  ["₽2 500", ",", 2500],
  ["-$5", ".", -5],
  ["$-5", ".", -5],
  ["2 500 ₽", ",", 2500],
  ["36 months", ".", 36],
  ["36 мес.", ",", 36],
  ["0,5 п. п.", ",", 0.5],
  ["1e5", ".", 100000],
  [".5", ".", 0.5],
  ["12,", ".", 12],
  ["0,975", ".", 0.975],
  ["1'234", ".", 1234],
  ["1,234,567", ".", 1234567],
  ["12,34,567", ".", 1234567],
  ["1.234,5", ".", 1234.5],
  ["1,234.5", ",", 1234.5],
  ["1,234", ".", 1234, 1.234],
  ["1,234", ",", 1.234, 1234],
  ["1.234", ",", 1.234, 1234],
  ["1.234", ".", 1.234],
  ["1,234k", ".", 1234000, 1234],
  ["1 23", ".", 123, 123],
];

const UNREADABLE = ["abc", "", "about 5", "1,2,3", "1.2.3", "1,2.3,4", "NaN", "Infinity", "∞", "1e999", "5 apples", "--5", "1/2", "½", "0x10", "5 5 %%x"];

for (const [text, decimal, value, other] of READ) {
  test(`"${text}" with decimal ${decimal} is ${value}`, () => {
    const read = parse(text, decimal);
    assert.equal(read?.value, value);
    assert.equal(read?.other, other);
  });
}

for (const text of UNREADABLE) {
  test(`"${text}" is no number`, () => assert.equal(parse(text, "."), null));
}

test("a percent sign is noticed, wherever it stands before nothing else", () => {
  assert.deepEqual(parse("97,5 %", ","), { value: 97.5, percent: true });
  assert.equal(parse("97.5", ".").percent, false);
});

test("the beginning of a number is not yet wrong", () => {
  for (const text of ["", " ", "-", "−", "+", "(", ",", "₽", "-$"]) assert.ok(isUnfinished(text), text);
  for (const text of ["5", "x", "-x"]) assert.ok(!isUnfinished(text), text);
});

test("whatever a field shows can be read back, in both languages", () => {
  const numbers = [1, 12.5, 0.668, 1234, 1234567.25, 2500000, 0.000001, 1e15];
  for (const language of ["en", "ru"]) {
    const formats = new Formats(language, "RUB");
    for (const value of numbers.flatMap((number) => [number, -number])) {
      assert.equal(parse(formats.field(value, "money"), formats.decimal)?.value, value, `${language} ${value}`);
      assert.equal(parse(formats.ungrouped(value), formats.decimal)?.value, value, `${language} ${value} ungrouped`);
    }
  }
});

test("money is rounded to read and exact to check; currency does not follow language", () => {
  const [en, ru, usd] = [new Formats("en", "RUB"), new Formats("ru", "RUB"), new Formats("ru", "USD")];
  const spaced = (text) => text.replace(/[\u00a0\u202f]/g, " ");
  assert.equal(en.money(2976957.0969), "₽2.98M");
  assert.equal(spaced(ru.money(2976957.0969)), "2,98 млн ₽");
  assert.equal(spaced(ru.moneyExact(1234567.891)), "1 234 567,89 ₽");
  assert.equal(en.moneyExact(1234567.891), "₽1,234,567.89");
  assert.equal(spaced(usd.money(18.45)), "18,45 $");
  assert.equal(spaced(ru.money(-2500000, true)), "−2,5 млн ₽");
  assert.equal(en.money(2500000, true), "+₽2.5M");
  assert.equal(en.money(-0), "₽0");
});

test("shares stand in fields as percent without dust", () => {
  const en = new Formats("en", "USD");
  assert.equal(en.field(0.07, "share"), "7");
  assert.equal(en.field(0.975, "share"), "97.5");
  assert.equal(en.field(-0.002, "points"), "−0.2");
});

test("a case may name a currency that nobody knows", () => {
  assert.doesNotThrow(() => new Formats("en", "rubles").money(5));
  assert.doesNotThrow(() => new Formats("ru", "").money(5));
});

test("a slider holds its value: outside of the comfortable range it widens", () => {
  const field = { label: "x", unit: "share", soft: [0, 0.4], step: 0.005 };
  assert.deepEqual(softRange(field, 0.1, 0.2), { min: 0, max: 0.4, step: 0.005 });
  assert.deepEqual(softRange(field, 0.1, 1.2), { min: 0, max: 1.5, step: 0.005 });
  assert.equal(softRange(field, 0.1, -0.3).min, -0.3);
  assert.deepEqual(softRange({ label: "x", unit: "money" }, 450, 450), { min: 0, max: 1000, step: 5 });
  assert.deepEqual(softRange({ label: "x", unit: "money" }, undefined, undefined), { min: 0, max: 100, step: 0.5 });
});

test("steps leave no dust", () => {
  assert.equal(stepped(0.975, 0.001), 0.976);
  assert.equal(stepped(0.1, 0.2), 0.3);
});
