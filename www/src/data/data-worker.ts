/** The worker that keeps the file and all that was made of it. It answers one question after the other; what nobody waits for any more is left. */
import "./go-offline.ts";
import type { CltvError } from "cltv";
import { engine } from "./engine.ts";
import { FileWork } from "./file-work.ts";
import type { Call, Question, Questions, Reply } from "./questions.ts";
import { customersTable, ranked } from "./rank.ts";

/** Milliseconds between two words on how far it is. */
const PAUSE = 80;

const work = new FileWork();
const dropped = new Set<number>();

type Answering = { [Q in Question]: (ask: Questions[Q]["ask"], watch: (share: number) => void) => Promise<Questions[Q]["answer"]> };

const ANSWERS: Answering = {
  cohorts: async (ask) => (await engine()).fitCohorts(ask),
  pilot: async (ask) => (await engine()).pilot(ask),
  preview: ({ known }) => work.preview(known),
  read: async (ask, watch) => (await work.read(ask, watch)).report,
  async fit(ask, watch) {
    const [base, analysis] = [await work.base(ask, watch), await work.fit(ask, watch)];
    return { summary: base.report(), report: analysis.report(), frequencies: analysis.frequencies(), tracking: analysis.tracking(), heat: analysis.heatMap(), scorecard: analysis.scorecard() };
  },
  rank: async (ask, watch) => ranked(await work.base(ask, watch), await work.fit(ask, watch), ask.ahead),
  customers: async (ask, watch) => customersTable(await work.base(ask, watch), await work.fit(ask, watch), ask.ahead, ask.spelling),
  segment: async (ask, watch) => (await work.fit(ask, watch)).segment(ask.name, ask.ahead),
};

let queue: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  if (data.call === "drop") dropped.add(data.number);
  else queue = queue.then(() => answer(data));
});

class Dropped extends Error {}

async function answer({ number, question, ask, file }: Extract<Call, { call: "ask" }>): Promise<void> {
  try {
    const watch = watcher(number);
    // A word from the page may lie in the queue of events.
    await new Promise((resolve) => setTimeout(resolve));
    watch(0);
    if (file !== undefined) work.take(file);
    tell({ reply: "answer", number, answer: await (ANSWERS[question] as (ask: unknown, watch: (share: number) => void) => Promise<unknown>)(ask, watch) });
  } catch (error) {
    if (error instanceof Dropped) return;
    const { message, problems } = error as Partial<CltvError>;
    tell({ reply: "refused", number, message: String(message ?? error), problems });
  } finally {
    dropped.delete(number);
  }
}

function watcher(number: number): (share: number) => void {
  let told = 0;
  return (share) => {
    if (dropped.has(number)) throw new Dropped();
    const now = performance.now();
    if (now - told < PAUSE) return;
    told = now;
    tell({ reply: "progress", number, share });
  };
}

function tell(reply: Reply): void {
  self.postMessage(reply);
}
