/** From a table of cohorts to a retention curve: paste, compare with what came true, use. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Period, Problem } from "cltv";
import { blankSegment, freshName } from "../../case/blank.ts";
import { addFields } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { addPlaces, placed, type PlacedProblem } from "../../case/problems.ts";
import { curveFigure } from "../../charts/curve.ts";
import { choice, segmented } from "../../controls/choice.ts";
import { complaint, describedBy } from "../../controls/complaint.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { CohortsFit, CohortsInput, CurveFit, FittedCurve } from "cltv/data";
import { dataDeskOf, type Standing } from "../../data/desk.ts";
import { rich } from "../../language/rich.ts";
import type { View } from "../../view.ts";
import { PERIODS } from "../case.ts";
import { running, type Running } from "../tools/tool.ts";
import type { CohortTable } from "./cohort-table.ts";
import { chosenFit, cohortsInput, LARGEST_TABLE, published, tableOf, textOf, usable, withText, type CohortState } from "./cohorts-question.ts";
import { dropZone, fileButton } from "./drop.ts";
import { curveTable } from "./curve-table.ts";
import { dataProgress } from "./progress.ts";
import { sourced, useButtons, withRetention, withSegment } from "./use.ts";

const NAME = "cohorts";

addFields({
  "cohorts.holdout": { label: "cohorts-holdout", unit: "plain", soft: [0, 12], step: 1, whole: true, fallback: 0, sourceless: true },
  "cohorts.horizon": { label: "cohorts-horizon", unit: "plain", soft: [1, 60], step: 1, whole: true, optional: true, sourceless: true },
});
addPlaces(["cohorts.text"]);

type Tool = Running<CohortState, CohortState>;

export function cohorts(view: View): TemplateResult {
  const tool = running<CohortState, CohortState>(view, { name: NAME, first: () => published("highEnd"), ask: (state) => state });
  const table = tableOf(view, tool.state);
  const standing = usable(table) ? dataDeskOf(view).ask(NAME, "cohorts", cohortsInput(tool.state, table)) : undefined;
  const shown: View = { ...tool.view, problems: problemsOf(view, tool, table, standing) };
  return html`<div class="tool-part" data-tool-part="cohorts">
    <p class="hint">${view.t("cohorts-lead")}</p>
    <div class="data-columns">
      <div class="data-given">${given(shown, tool, table, standing)}</div>
      <div class="data-found">${standing ? dataProgress(view, standing, { name: NAME, label: view.t("data-fitting") }) : nothing} ${found(view, tool, standing)}</div>
    </div>
  </div>`;
}

function given(view: View, { state, put }: Tool, table: CohortTable, standing: Standing<"cohorts"> | undefined): TemplateResult {
  const { t, f } = view;
  const path = "cohorts.text";
  const id = idOf(path);
  const wrong = view.problems.some(({ place }) => place === path);
  // While a file is read, the rest may change.
  const write = (text: string | undefined): void => put(withText((view.kept.get(NAME) as CohortState | undefined) ?? state, text, f.decimal));
  const take = (file: File): void => void textOf(file).then(write);
  return dropZone(
    html`<div class="text ${wrong ? "wrong" : ""}">
        <label for=${id}>${t("cohorts-table")}</label>
        <textarea id=${id} class="data-table" rows="6" wrap="off" spellcheck="false" autocomplete="off" .value=${live(state.text)} aria-invalid=${wrong ? "true" : "false"} aria-describedby=${describedBy(view, path)}
          @input=${(event: InputEvent) => write((event.target as HTMLTextAreaElement).value)}></textarea>
        ${usable(table) ? html`<p class="hint">${readAs(view, table, standing)}</p>` : nothing}
        ${complaint(view, path)}
      </div>
      <div class="row">
        ${fileButton({ label: t("data-open"), accept: ".csv,.tsv,.txt,text/csv,text/plain", take })}
        <button type="button" class="quiet" data-example="highEnd" @click=${() => put(published("highEnd"))}>${icon("examples")}${t("cohorts-high-end")}</button>
        <button type="button" class="quiet" data-example="regular" @click=${() => put(published("regular"))}>${icon("examples")}${t("cohorts-regular")}</button>
      </div>
      <p class="hint">${t("cohorts-published")}</p>
      ${segmented<Period>(view, {
        path: "cohorts.per",
        label: t("cohorts-per"),
        value: state.per,
        options: PERIODS.map((value) => ({ value, label: t("period-name", { period: value }) })),
        choose: (per) => put({ ...state, per }),
      })}
      <div class="pair"><cltv-number compact .view=${view} path="cohorts.holdout" hint=${t("cohorts-holdout-hint")}></cltv-number>
        <cltv-number compact .view=${view} path="cohorts.horizon"></cltv-number></div>`,
    take,
  );
}

/** How many customers there are is told once the engine has counted them. */
function readAs({ t, f }: View, { cohorts: read }: CohortTable, standing: Standing<"cohorts"> | undefined): string {
  const words = { count: read.length, columns: read.reduce((most, { survivors }) => Math.max(most, survivors.length), 0) };
  if (!standing?.answer || standing.stale) return t("cohorts-reading", words);
  return t("cohorts-read", { ...words, customers: f.count(standing.answer.customers) });
}

function found(view: View, tool: Tool, standing: Standing<"cohorts"> | undefined): TemplateResult | typeof nothing {
  const { answer, of } = standing ?? {};
  if (!answer || !of) return nothing;
  const { t } = view;
  const fit = chosenFit(answer, tool.state.curve);
  const stale = !standing || standing.stale || standing.stage === "refused";
  const told = answer.fits.filter(({ fitted }) => fitted);
  return html`<div class="data-answer ${stale ? "stale" : ""}">
    ${fit ? html`<p class="sure-sentence">${sentence(view, of, answer, fit)}</p>` : html`<p class="sure-sentence">${t("cohorts-none")}</p>`}
    ${fit ? curveFigure(view, { of, answer, fit, stale }) : nothing} ${curveTable(view, answer, fit)}
    ${told.length > 1
      ? choice(tool.view, {
          path: "cohorts.curve",
          label: t("cohorts-curve"),
          value: fit?.curve ?? "constant",
          options: told.map(({ curve }) => ({ value: curve, label: t(`curve-${curve}`) })),
          choose: (curve) => tool.put({ ...tool.state, curve }),
        })
      : nothing}
    ${fit && !stale ? useIt(view, of, answer, fit) : nothing}
  </div>`;
}

function sentence(view: View, { per, holdout = 0 }: CohortsInput, answer: CohortsFit, { curve, fitted }: CurveFit & { fitted: FittedCurve }): TemplateResult {
  const { t, f } = view;
  const { value, low, high } = fitted.survival;
  const periods = answer.periods - holdout;
  const last = value.length - 1;
  const of100 = (series: Float64Array, at: number): string => (series[at] === undefined ? t("no-figure") : f.points(series[at], 0));
  const span = (count: number): string => t("periods", { period: per, count });
  return rich(t, "cohorts-sentence", { curve: t(`curve-${curve}`), one: of100(value, 1), first: span(1), seen: of100(value, periods), periods: span(periods), end: of100(value, last), low: of100(low, last), high: of100(high, last), horizon: span(last) });
}

function useIt(view: View, { per, holdout = 0 }: CohortsInput, answer: CohortsFit, fit: CurveFit & { fitted: FittedCurve }): TemplateResult {
  const { t, f, draft, actions } = view;
  const source = t("cohorts-source", { curve: t(`curve-${fit.curve}`), customers: f.count(answer.customers), periods: t("periods", { period: per, count: answer.periods - holdout }) });
  const { correlations } = fit.fitted;
  const retention = sourced({ ...fit.fitted.retention, per }, source);
  const use = (index?: number): void => {
    const at = index ?? draft.segments.length;
    const fresh = { ...blankSegment(t, draft), name: freshName(t("cohorts-segment"), draft.segments) };
    actions.remake((it) => withRetention(index === undefined ? withSegment(it, fresh) : it, at, { retention, correlations }));
    actions.reveal(`segments[${at}].retention.${fit.curve === "constant" ? "rate" : "alpha"}`);
  };
  return useButtons(view, { existing: draft.segments.map(({ name }) => t("cohorts-use", { segment: name || t("unnamed") })), fresh: t("data-use-new-segment"), use });
}

/** What cannot be read is told before anybody is asked; then what the engine has against it. */
function problemsOf(view: View, tool: Tool, table: CohortTable, standing: Standing<"cohorts"> | undefined): PlacedProblem[] {
  const { t } = view;
  const place = "cohorts.text";
  const { text, tooLarge } = tool.state;
  if (tooLarge === text) return [{ place, sentence: t("cohorts-too-large", { size: view.f.number(LARGEST_TABLE / 1e6, 0) }) }];
  if (table.cohorts.length === 0) return [{ place, sentence: t("cohorts-empty") }];
  const unread = table.unreadable.slice(0, 5).map(({ row, column, text }) => ({ place, sentence: t("cohorts-unreadable", { row, column, text: text.slice(0, 40) }) }));
  return [...unread, ...(standing?.problems ?? []).slice(0, 5).map((problem) => told(tool.view, table, problem))];
}

function told(view: View, table: CohortTable, problem: Problem): PlacedProblem {
  const { t, f } = view;
  const [, cohort, column] = /^cohorts\[(\d+)\]\.survivors\[(\d+)\]/.exec(problem.path) ?? [];
  if (/^(holdout|horizon)$/.test(problem.path)) return placed(view, [{ ...problem, path: `cohorts.${problem.path}` }])[0] as PlacedProblem;
  if (column === undefined) return { place: "cohorts.text", sentence: t("cohorts-refused", { reason: problem.message }) };
  const name = table.cohorts[Number(cohort)]?.name ?? String(Number(cohort) + 1);
  const value = typeof problem.value === "number" ? f.number(problem.value) : String(problem.value ?? "").slice(0, 40);
  return { place: "cohorts.text", sentence: t("cohorts-wrong", { kind: problem.code === "increasing" ? "rises" : "count", cohort: name, column: Number(column), value }) };
}
