// What an export is made of: exact numbers behind rounded words, and colours that every program reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.js";

const { cellOf, exactly } = await source("src/exports/exact.ts");
const { colourOf } = await source("src/exports/colours.ts");
const { Formats } = await source("src/number/format.ts");
const { fileName } = await source("src/case/file.ts");

const NUMBERS = [0, -0, 1 / 3, -2.5e6, 12345678.912, 1e-9, 0.975, 1e21];

for (const language of ["en", "ru"]) {
  const { f } = exactly({ f: new Formats(language, "RUB") });
  const shown = new Formats(language, "RUB");

  test(`a cell that is one figure is that figure to the last bit (${language})`, () => {
    for (const value of NUMBERS) {
      for (const text of [f.money(value), f.money(value, true), f.moneyWhole(value), f.moneyExact(value), f.share(value), f.count(value), f.number(value, 1), `±\u00a0${f.money(value)}`, `  ${f.count(value)}\n`]) {
        assert.equal(cellOf(text), value === 0 ? 0 : value);
      }
    }
    assert.equal(cellOf(f.points(0.125, 1, true)), 12.5);
    assert.equal(cellOf(f.points(0.07)), 7);
  });

  test(`a figure among words stays as a person reads it (${language})`, () => {
    assert.equal(cellOf(`from ${f.money(1234.5)} to ${f.share(0.1234)}`), `from ${shown.money(1234.5)} to ${shown.share(0.1234)}`.replace(/\s/g, " "));
    assert.equal(cellOf(`${f.count(36)} months`), "36 months");
  });
}

test("texts stay texts, and the number of a period is a number", () => {
  for (const text of ["=1+1", "-5", "1e5", "0x10", "Infinity", "NaN", "1 000", "+7", "", "2–3"]) assert.equal(cellOf(text), text);
  assert.equal(cellOf("36"), 36);
  assert.equal(cellOf("12345678901234567890"), "12345678901234567890");
});

/** [what a browser computes, how it is written] */
const COLOURS = [
  ["rgb(15, 98, 102)", { hex: "#0f6266", opacity: 1 }],
  ["rgba(0, 0, 0, 0)", { hex: "#000000", opacity: 0 }],
  ["rgb(255 255 255 / 0.5)", { hex: "#ffffff", opacity: 0.5 }],
  ["color(srgb 0 0.5 1)", { hex: "#0080ff", opacity: 1 }],
  ["color(srgb 0.2 0.4 0.6 / 0.25)", { hex: "#336699", opacity: 0.25 }],
  ["color(srgb -0.01 1.02 0.5)", { hex: "#00ff80", opacity: 1 }],
  ["none", undefined],
  ['url("#hatch")', undefined],
  ["rgb(none)", undefined],
  ["", undefined],
];

for (const [computed, colour] of COLOURS) {
  test(`a colour as every program reads it: ${computed || "none at all"}`, () => assert.deepEqual(colourOf(computed), colour));
}

test("a file is named by letters and digits alone", () => {
  assert.equal(fileName("../../etc/passwd\u0000"), "etc-passwd");
  assert.equal(fileName("Банк: «Решено» за 1 раз"), "банк-решено-за-1-раз");
  assert.equal(fileName("???"), "case");
});
