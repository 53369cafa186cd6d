// Links as a machine thinks of them: a stranger's is refused with a reason or opens as what was sent, and never does anything else.
// FUZZ_RUNS is how many links are tried in all; a failure comes back as the smallest link that fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { anyCase } from "./any-case.js";
import { source } from "./source.js";

const { fragmentOf, openLink } = await source("src/share/link.ts");
const { nameless } = await source("src/share/nameless.ts");
const { problemsOf } = await source("src/engine/ask.ts");

/** No link may hold the page up, on a machine that is busy with other things as well. */
const LONGEST = 5_000;
const REASONS = ["too-large", "version", "damaged", "not-a-case"];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Fields of a case in which people write, and what may stay of a cut: "2–3". */
const WRITTEN = ["name", "source", "segment", "problem", "products", "channel"];
const FIGURES_ONLY = /^[\d\s.,+<>≤≥–-]*$/;

const linkOf = (content) => `#case=1.${deflateSync(content).toString("base64url")}`;
const passed = (value) => JSON.parse(JSON.stringify(value));

/** What becomes of a link, if it is one of the two things that may. */
async function found(fragment) {
  const start = performance.now();
  const answer = await openLink(fragment);
  assert.ok(performance.now() - start < LONGEST, "too long");
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.ok(answer.ok || REASONS.includes(answer.reason), answer.reason);
  return answer;
}

/** [what, what is drawn, what holds] */
const PROPERTIES = [
  ["any text", fc.tuple(fc.constantFrom("", "#", "#case=", "#case=1.", "#case=2."), fc.string({ unit: "binary", maxLength: 200 })), async ([mark, text]) => {
    assert.equal((await found(mark + text)).ok, false);
  }],
  ["any bytes, as letters of a link", fc.uint8Array({ maxLength: 600 }), async (bytes) => {
    assert.equal((await found(`#case=1.${Buffer.from(bytes).toString("base64url")}`)).ok, false);
  }],
  ["any bytes, deflated", fc.uint8Array({ maxLength: 600 }), async (bytes) => {
    assert.equal((await found(linkOf(bytes))).ok, false);
  }],
  ["any JSON", fc.json({ maxDepth: 6 }), async (json) => assert.equal((await found(linkOf(json))).ok, false)],
  ["any case comes back as it went, and the engine has as much against it as before", anyCase, async (draft) => {
    const answer = await found(await fragmentOf(draft));
    if (!answer.ok) return assert.deepEqual([answer.reason, answer.problems], ["not-a-case", problemsOf(passed(draft))]);
    assert.deepEqual(answer.case, passed(draft));
    assert.deepEqual(problemsOf(answer.case), problemsOf(draft));
  }],
  ["without its names no case carries what a person wrote", anyCase, (draft) => {
    const written = new Set(textsOf(draft, WRITTEN).filter((text) => !FIGURES_ONLY.test(text)));
    const bare = nameless(draft, (kind, number) => `${kind} ${number}`);
    assert.deepEqual(textsOf(bare).filter((text) => written.has(text)), []);
  }],
  ["a case with something else in one place", fc.tuple(anyCase, fc.nat(), fc.jsonValue({ maxDepth: 2 })), async ([draft, nth, other]) => {
    const changed = withOther(draft, nth, other);
    const answer = await found(await fragmentOf(changed));
    if (answer.ok) assert.deepEqual(answer.case, passed(changed));
    else assert.equal(answer.reason, "not-a-case");
  }],
  ["a link that was hurt on its way is refused, or still the same case", fc.tuple(anyCase, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...LETTERS)), { minLength: 1, maxLength: 4 })), async ([draft, mishaps]) => {
    const answer = await found(mishaps.reduce(hurt, await fragmentOf(draft)));
    if (answer.ok) assert.deepEqual(answer.case, passed(draft));
  }],
];

const runs = Math.ceil(Number(process.env.FUZZ_RUNS ?? 1600) / PROPERTIES.length);

for (const [what, drawn, holds] of PROPERTIES) {
  test(what, async () => {
    const start = performance.now();
    await fc.assert(fc.asyncProperty(drawn, async (value) => holds(value)), { numRuns: runs, seed: 1 });
    if (process.env.FUZZ_RUNS) console.log(`${what}: ${runs} links in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  });
}

test("a few letters that hold millions are refused early", () =>
  fc.assert(fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1_000_001, max: 8_000_000 }), async (text, length) => {
    const answer = await found(linkOf(text.repeat(Math.ceil(length / text.length))));
    assert.deepEqual([answer.ok, answer.reason], [false, "too-large"]);
  }), { numRuns: 20, seed: 1 }));

/** One letter changed, lost, doubled, or the rest lost. */
function hurt(fragment, [place, what, letter]) {
  const first = "#case=1.".length;
  if (fragment.length <= first) return fragment;
  const at = first + (place % (fragment.length - first));
  const [before, here, after] = [fragment.slice(0, at), fragment[at], fragment.slice(at + 1)];
  return [before + letter + after, before + after, before + here + here + after, before][what];
}

function withOther(draft, nth, other) {
  const copy = passed(draft);
  const places = holders(copy);
  const [holder, key] = places[nth % places.length];
  holder[key] = other;
  return copy;
}

function holders(node) {
  if (typeof node !== "object" || node === null) return [];
  return Object.keys(node).flatMap((key) => [[node, key], ...holders(node[key])]);
}

/** The texts of a case, or those of some of its fields. */
function textsOf(node, keys, key) {
  if (typeof node === "string") return keys === undefined || keys.includes(key) ? [node] : [];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, part]) => textsOf(part, keys, Array.isArray(node) ? key : name));
}
