// The desk at which the data panels ask their worker: what is forgotten is gone, what fails is told, nobody waits in vain.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { source } from "./source.js";

/** Stands in for the browser's workers: it keeps what it is told, and answers when the test does. */
class FakeWorker extends EventTarget {
  static made = [];
  calls = [];
  isEnded = false;

  constructor() {
    super();
    if (FakeWorker.refuses) throw new Error("Refused by a policy.");
    FakeWorker.made.push(this);
  }

  postMessage(call) {
    this.calls.push(call);
  }

  terminate() {
    this.isEnded = true;
  }

  answer(question, answer) {
    const { number } = this.calls.findLast((call) => call.question === question);
    this.dispatchEvent(new MessageEvent("message", { data: { reply: "answer", number, answer } }));
  }

  refuse(question, problems) {
    const { number } = this.calls.findLast((call) => call.question === question);
    this.dispatchEvent(new MessageEvent("message", { data: { reply: "refused", number, message: "broken", problems } }));
  }
}

globalThis.Worker = FakeWorker;
const { DataDesk } = await source("src/data/desk.ts");

beforeEach(() => Object.assign(FakeWorker, { made: [], refuses: false }));

const desks = [];
afterEach(() => desks.splice(0).forEach((desk) => desk.leave()));

function begun() {
  const desk = new DataDesk(() => {});
  desks.push(desk);
  return desk;
}

const turn = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const reading = (source) => ({ source, read: { customer: 0, date: 1 } });
const ranking = (id) => ({ ...reading(id), rules: {}, model: "best", ahead: { horizon: 12 } });
const worker = () => FakeWorker.made.at(-1);

/** Every question that is asked of one file. */
async function allOf(desk, id) {
  desk.ask("look", "preview", { source: id, known: {} });
  desk.ask("read", "read", reading(id));
  desk.ask("fit", "fit", { ...reading(id), rules: {}, model: "best" });
  desk.ask("rank", "rank", ranking(id));
  await turn();
}

test("a file that is forgotten leaves no question behind, whatever it was called", async () => {
  const desk = begun();
  desk.ask("cohorts", "cohorts", { per: "year", cohorts: [] });
  await allOf(desk, 1);
  worker().answer("rank", { top: [{ id: "Ann" }] });
  worker().answer("cohorts", { fits: [] });
  assert.equal(desk.standing("rank", "rank").answer.top[0].id, "Ann");
  desk.forgetSource(1);
  for (const [name, question] of [["look", "preview"], ["read", "read"], ["fit", "fit"], ["rank", "rank"]]) assert.equal(desk.standing(name, question), undefined, name);
  assert.deepEqual(desk.standing("cohorts", "cohorts").answer, { fits: [] }, "what is of no file stays");
  assert.ok(FakeWorker.made[0].isEnded, "its memory goes too");
  await turn(250);
  assert.equal(FakeWorker.made.length, 1, "and nobody asks anew");
});

test("the desk alone holds a file, and gives it to whoever answers, until it is forgotten", async () => {
  const desk = begun();
  const till = new Blob(["till"]);
  const [one, two] = [desk.hold(till), desk.hold("madeUp")];
  desk.ask("look", "preview", { source: one, known: {} });
  desk.ask("read", "read", reading(two));
  desk.ask("pilot", "pilot", {});
  await turn();
  assert.deepEqual(worker().calls.map(({ file }) => file), [till, "madeUp", undefined]);
  desk.forgetSource(one);
  desk.ask("look", "preview", { source: one, known: {} });
  await turn();
  assert.equal(worker().calls.at(-1).file, undefined);
});

test("another file does not wait for the one before, and what was asked beside goes on", async () => {
  const desk = begun();
  await allOf(desk, 1);
  desk.ask("pilot", "pilot", {});
  const saved = desk.once("customers", ranking(1));
  await turn();
  const [first] = FakeWorker.made;
  desk.forgetSource(1);
  assert.equal(await saved, undefined, "nobody waits for a table of it");
  desk.ask("look", "preview", { source: 2, known: {} });
  await turn();
  assert.ok(first.isEnded);
  assert.notEqual(worker(), first);
  assert.deepEqual(worker().calls.map(({ question, ask }) => [question, ask.source]), [["pilot", undefined], ["preview", 2]]);
});

test("whoever waits for one answer is told when the worker breaks, and the next question begins another", async () => {
  const desk = begun();
  const waiting = desk.once("segment", ranking(1));
  worker().refuse("segment", undefined);
  await assert.rejects(waiting);
  assert.ok(worker().isEnded);
  const again = desk.once("segment", ranking(1));
  assert.equal(FakeWorker.made.length, 2);
  worker().answer("segment", { name: "From purchases" });
  assert.deepEqual(await again, { name: "From purchases" });
});

test("what the gate refuses does not end the worker", async () => {
  const desk = begun();
  const waiting = desk.once("segment", ranking(1));
  worker().refuse("segment", [{ path: "horizon", code: "outOfRange", message: "…" }]);
  await assert.rejects(waiting);
  assert.ok(!worker().isEnded);
});

test("whoever cancels is not told of a failure", async () => {
  const desk = begun();
  const waiting = desk.once("segment", ranking(1));
  desk.stop();
  assert.equal(await waiting, undefined);
});

for (const [what, event] of [["breaks", () => new Event("error", { cancelable: true })], ["says what cannot be read", () => new Event("messageerror")]]) {
  test(`a worker that ${what} is told, and can be tried again`, async () => {
    const desk = begun();
    desk.ask("pilot", "pilot", {});
    await turn();
    worker().dispatchEvent(event());
    assert.equal(desk.standing("pilot", "pilot").stage, "failed");
    desk.again("pilot");
    await turn();
    worker().answer("pilot", { weight: 1 });
    assert.equal(desk.standing("pilot", "pilot").stage, "done");
  });
}

test("where no worker may begin, no question runs for ever", async () => {
  const desk = begun();
  FakeWorker.refuses = true;
  desk.ask("pilot", "pilot", {});
  await turn();
  assert.equal(desk.standing("pilot", "pilot").stage, "failed");
  await assert.rejects(desk.once("segment", ranking(1)));
});

test("only what stands under the name now is what is asked", async () => {
  const desk = begun();
  desk.ask("rank", "rank", ranking(1));
  assert.ok(desk.isAsked("rank", "rank", ranking(1)));
  assert.ok(!desk.isAsked("rank", "rank", { ...ranking(1), ahead: { horizon: 13 } }));
  desk.forgetSource(1);
  assert.ok(!desk.isAsked("rank", "rank", ranking(1)));
});
