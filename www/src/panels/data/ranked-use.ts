/** What was ranked leaves the page as a table, and goes into the case as a segment. */
import { html, nothing, type TemplateResult } from "lit";
import type { Segment } from "cltv";
import { freshName } from "../../case/blank.ts";
import { icon } from "../../controls/icons.ts";
import { dataDeskOf } from "../../data/desk.ts";
import type { Question, Questions, Ranked, ScoreQuestion } from "../../data/questions.ts";
import type { View } from "../../view.ts";
import { fileTitle, RANK, type PurchaseTool } from "./purchases-state.ts";
import { saveBlob, spelledFor } from "../../exports/save.ts";
import { sourced, stated, useButtons, withSegment } from "./use.ts";

/** What a segment says of its customers, from the file. */
const NUMBERS = ["customers", "ordersPerPeriod", "averageOrderValue"] as const;

/** Columns of the table that can be saved, in the order of their cells. */
const HEADS = ["id", "frequency", "recency", "age", "spend", "alive", "purchases", "value"] as const;

/** How it went with what a button asked for last. */
const KEPT = "purchases use";

interface Wait {
  stage: "waiting" | "failed";
  answer: Ranked;
}

export interface RankedUse {
  tool: PurchaseTool;
  answer: Ranked;
  /** What it answers, and what is asked now. */
  question: ScoreQuestion;
}

export function ways(view: View, found: RankedUse): TemplateResult {
  const { t, kept } = view;
  const wait = kept.get(KEPT) as Wait | undefined;
  const waits = wait?.stage === "waiting";
  return html`<div class="row"><button type="button" class="quiet" data-act="customers" ?disabled=${waits} @click=${() => void saveAll(view, found)}>${icon("save")}${t("rank-save")}</button></div>
    ${found.answer.total.value ? useButtons(view, { existing: [], fresh: t("data-use-new-segment"), waits, use: () => void useIt(view, found) }) : html`<p class="hint">${t("rank-no-segment")}</p>`}
    ${wait?.stage === "failed" && wait.answer === found.answer ? html`<p class="complaint" role="status">${t("work-failed")}</p>` : nothing}`;
}

/** One at a time: who presses twice means it once. */
async function asked<Q extends Question>(view: View, { answer }: RankedUse, question: Q, ask: Questions[Q]["ask"]): Promise<Questions[Q]["answer"] | undefined> {
  const { kept, actions } = view;
  if ((kept.get(KEPT) as Wait | undefined)?.stage === "waiting") return undefined;
  actions.keep(KEPT, { stage: "waiting", answer } satisfies Wait);
  try {
    const found = await dataDeskOf(view).once(question, ask);
    actions.keep(KEPT, undefined);
    return found;
  } catch {
    actions.keep(KEPT, { stage: "failed", answer } satisfies Wait);
    return undefined;
  }
}

async function saveAll(view: View, found: RankedUse): Promise<void> {
  const { t, f } = view;
  const { unit } = found.question.rules;
  const heads = HEADS.map((head) => t(`rank-head-${head}`, { unit: unit ?? "week" }));
  const table = await asked(view, found, "customers", { ...found.question, spelling: { heads, ...spelledFor(f) } });
  if (table) saveBlob(table, t("rank-file"));
}

/** Meanwhile the case may have changed, and the question too: what nobody asks any more goes nowhere. */
async function useIt(view: View, found: RankedUse): Promise<void> {
  const { t, actions } = view;
  const { question } = found;
  const made = await asked(view, found, "segment", { ...question, name: t("rank-segment") });
  if (!made || !dataDeskOf(view).isAsked(RANK, "rank", question)) return;
  const segment = segmentOf(view, found, made);
  let place: { at: number; name: string } | undefined;
  actions.remake((it) => {
    place ??= { at: it.segments.length, name: freshName(t("rank-segment"), it.segments) };
    return withSegment(it, { ...segment, name: place.name });
  });
  actions.reveal(`segments[${place?.at}].customers`);
}

/** Each of its numbers with a word on where it comes from. */
function segmentOf({ t }: View, { tool, question: { ahead } }: RankedUse, made: Segment): Segment {
  const file = tool.state.source ? fileTitle({ t }, tool.state.source).slice(0, 100) : "";
  const source = t("rank-source", { file, span: t("periods", { period: ahead.period, count: ahead.horizon }) });
  const numbers = NUMBERS.filter((number) => made[number] !== undefined).map((number) => [number, stated(made[number], source)]);
  return { ...made, ...Object.fromEntries(numbers), retention: sourced(made.retention, source) } as Segment;
}
