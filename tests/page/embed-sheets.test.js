// The page's sheets as an embed gets them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.js";

const { inBox, ownSizes, themed } = await source("build/isolated.ts");

test("sizes are the calculator's own", () => {
  assert.equal(ownSizes("a { margin: 1.5rem .5rem; width: 10px; grid-area: rem }"), "a { margin: calc(1.5 * var(--rem)) calc(.5 * var(--rem)); width: 10px; grid-area: rem }");
});

test("what is said of the element is said of the box, except that it is hidden", () => {
  assert.equal(inBox(":host { color: red }"), ".app { color: red }");
  assert.equal(inBox(':host([theme="dark"]) { color-scheme: dark; }'), ':host([theme="dark"]) .app { color-scheme: dark; }');
  assert.equal(inBox(":host, :host([theme]) { x: y }"), ".app, :host([theme]) .app { x: y }");
  assert.equal(inBox(":host([hidden]) { display: none; }"), ":host([hidden]) { display: none; }");
});

test("a host can name what the box names, and nothing on paper", () => {
  assert.equal(themed(".app { --paper: light-dark(#fff, #000); color: red; }"), ".app { --paper: var(--cltv-paper, light-dark(#fff, #000)); color: red; }");
  assert.equal(themed(".app, .easel {\n  --ink: red;\n}"), ".app, .easel {\n  --ink: var(--cltv-ink, red);\n}");
  const paper = "@media print {\n  .app, :host([theme]) .app { --paper: #fff; }\n}";
  assert.equal(themed(paper), paper);
});
