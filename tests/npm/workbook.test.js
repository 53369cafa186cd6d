// The workbook comes out whole, and nothing that somebody typed becomes a formula.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { simulate, tornado } from "cltv/uncertainty";
import { version, workbook } from "cltv/workbook";
import { aCase, aCaseOfProblems, cases } from "./cases.js";
import { unpacked } from "./unpacked.js";

describe("a workbook", () => {
  test("of every case opens as what it is", () => {
    for (const { name, input } of cases) {
      const files = unpacked(workbook(input));
      assert.ok(files["xl/workbook.xml"].includes("<definedName"), name);
      const formulas = Object.values(files).join("").match(/<f>/g);
      assert.ok(formulas.length > 500, `${name}: ${formulas.length} formulas`);
    }
  });

  test("has the same bytes each time, and others in another language", () => {
    const digest = (options) => createHash("sha256").update(workbook(aCaseOfProblems(), options)).digest("hex");
    assert.equal(digest(), digest({ language: "en" }));
    assert.notEqual(digest({ language: "ru" }), digest({ language: "en" }));
  });

  test("shows what was computed elsewhere, with its seed", () => {
    const input = aCase();
    input.segments[0].margin = { low: 0.3, likely: 0.4, high: 0.5 };
    const found = { tornado: tornado(input), simulation: simulate(input, { trials: 1000, seed: 4711 }) };
    const sheets = (options) => unpacked(workbook(input, options))["xl/workbook.xml"];
    assert.match(sheets(found), /name="Sensitivity".*name="Simulation"/);
    assert.doesNotMatch(sheets({}), /Simulation/);
    assert.ok(Object.values(unpacked(workbook(input, found))).join("").includes("4711"));
  });

  test("has no formula that somebody typed", () => {
    const evil = ["=1+1", "+SUM(A1)", "-2", "@now", "\tx", "=HYPERLINK(\"http://x\")", "a'b[c]*?:/\\"];
    const formulas = (files) => Object.values(files).join("").match(/<f>/g).length;
    const named = (name) => {
      const input = aCase();
      input.name = name;
      input.segments[0].name = name;
      for (const initiative of input.initiatives) {
        initiative.name = name;
        for (const effect of initiative.effects) delete effect.segment;
      }
      return unpacked(workbook(input));
    };
    const plain = formulas(named("All"));
    for (const name of evil) assert.equal(formulas(named(name)), plain, name);
    // As a string it is there.
    assert.ok(named("=1+1")["xl/sharedStrings.xml"].includes(">=1+1<"));
  });

  test("is refused with all that is wrong", () => {
    assert.throws(() => workbook({}), (error) => error.problems.length > 1);
    assert.throws(() => workbook(aCase(), { language: "xx" }), (error) => error.problems[0].path === "language");
    assert.throws(() => workbook(aCase(), { colour: 1 }), (error) => error.problems[0].path === "colour");
  });

  test("knows its version", () => assert.match(version(), /^\d+\.\d+\.\d+/));
});
