/** What goes into a workbook besides the case, and the worker that makes it. */
import type { Case } from "cltv";
import type { Tornado } from "cltv/uncertainty";
import type { WorkbookOptions } from "cltv/workbook";
import { NAME } from "../panels/sure/simulation.ts";
import { SHOWN_FIRST, wished } from "../panels/sure/tornado.ts";
import type { Question, Questions } from "../uncertainty/answers.ts";
import { deskOf } from "../uncertainty/desk.ts";
import type { View } from "../view.ts";
import { startWorker } from "./workbook-start.ts";

type Uncertainty = Pick<WorkbookOptions, "tornado" | "simulation">;

export interface Wish {
  input: Case;
  options: WorkbookOptions;
}

export type MadeReply = { reply: "made"; bytes: Uint8Array<ArrayBuffer> } | { reply: "too-large" | "failed" };

/** Whoever leaves while one is being made for him. */
const waiting = new Map<View["kept"], AbortController>();

/** In the language of the page, with what is said there of uncertainty. */
export async function made(view: View, input: Case): Promise<MadeReply> {
  const leaving = new AbortController();
  waiting.set(view.kept, leaving);
  try {
    const options = { language: view.f.language, ...(await uncertainty(view, input)) };
    return leaving.signal.aborted ? { reply: "failed" } : await answered({ input, options }, leaving.signal);
  } finally {
    waiting.delete(view.kept);
  }
}

export function leaveWorkbook(kept: View["kept"]): void {
  waiting.get(kept)?.abort();
}

/** The simulation only if it has run: it takes longer than a person waits for a file. */
async function uncertainty(view: View, input: Case): Promise<Uncertainty> {
  if (!input.initiatives?.length) return {};
  const simulation = known(view, input, NAME, "simulate");
  const tornado = known(view, input, "tornado", "tornado") ?? (await asked(input));
  return { tornado, ...(simulation && { simulation }) };
}

/** What the page has answered already, of this very case. */
function known<Q extends Question>(view: View, input: Case, name: string, _: Q): Questions[Q]["answer"] | undefined {
  const { stage, of, answer } = deskOf(view).standing<Q>(name) ?? {};
  return stage === "done" && of === input ? answer : undefined;
}

/** Nobody has come near the tornado yet. */
async function asked(input: Case): Promise<Tornado> {
  const { pool } = await import("../uncertainty/engine.ts");
  return (await (await pool()).ask("tornado", input, wished(input, SHOWN_FIRST))) as Tornado;
}

function answered(wish: Wish, leaving: AbortSignal): Promise<MadeReply> {
  const worker = startWorker();
  const reply = new Promise<MadeReply>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<MadeReply>) => resolve(data));
    worker.addEventListener("error", (event) => (event.preventDefault(), resolve({ reply: "failed" })));
    leaving.addEventListener("abort", () => resolve({ reply: "failed" }));
  });
  worker.postMessage(wish);
  return reply.finally(() => worker.terminate());
}
