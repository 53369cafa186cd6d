/** A pilot or an A/B test: how many stayed with the change and without it, and what that says of its effect. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Effect, Estimate, Initiative } from "cltv";
import { blankInitiative, freshName } from "../../case/blank.ts";
import { addFields, count } from "../../case/fields.ts";
import { insertAt, setAt } from "../../case/path.ts";
import { placed } from "../../case/problems.ts";
import { withShape } from "../../case/scenarios.ts";
import { segmented } from "../../controls/choice.ts";
import { complaint } from "../../controls/complaint.ts";
import "../../controls/number.ts";
import type { ChurnReduction, Pilot, PilotInput } from "cltv/data";
import { dataDeskOf, type Standing } from "../../data/desk.ts";
import { rich } from "../../language/rich.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { restartButton } from "../tools/restart.ts";
import { running, type Running } from "../tools/tool.ts";
import { dataProgress } from "./progress.ts";
import { stated, useButtons } from "./use.ts";

const NAME = "pilot";

/** Made up, of a size that many pilots have: the raw figure looks better than it is. */
const EXAMPLE: PilotInput = { test: { customers: 1200, retained: 1062 }, control: { customers: 1150, retained: 977 }, priorSpread: 0.25 };

const heads = (label: string): ReturnType<typeof count> & { sourceless: true } => ({ ...count(label), sourceless: true });

addFields({
  "pilot.test.customers": heads("pilot-customers"),
  "pilot.test.retained": heads("pilot-retained"),
  "pilot.control.customers": heads("pilot-customers"),
  "pilot.control.retained": heads("pilot-retained"),
  "pilot.priorSpread": { label: "pilot-spread", unit: "plain", soft: [0.05, 1], step: 0.05, sourceless: true },
});

type Tool = Running<PilotInput, PilotInput>;

export function pilot(view: View): TemplateResult {
  const { t, f } = view;
  const tool = running<PilotInput, PilotInput>(view, { name: NAME, first: () => EXAMPLE, ask: (state) => state });
  const standing = dataDeskOf(view).ask(NAME, "pilot", tool.state);
  const telling = { draft: tool.view.draft, t, f };
  const shown: View = { ...tool.view, problems: placed(telling, standing.problems.map((problem) => ({ ...problem, path: `${NAME}.${problem.path}` }))) };
  return html`<div class="tool-part" data-tool-part="pilot">
    <p class="hint">${t(tool.touched ? "pilot-lead" : "tool-example")} ${tool.touched ? restartButton(view, tool) : nothing}</p>
    <div class="data-columns">
      <div class="data-given">${group(shown, "test")} ${group(shown, "control")} ${prior(shown, tool)}</div>
      <div class="data-found">${dataProgress(view, standing, { name: NAME, label: t("data-fitting") })} ${found(view, standing)}</div>
    </div>
  </div>`;
}

function group(view: View, name: "test" | "control"): TemplateResult {
  const field = (part: string): TemplateResult => html`<cltv-number compact .view=${view} path="pilot.${name}.${part}"></cltv-number>`;
  return html`<fieldset class="part"><legend>${view.t(`pilot-${name}`)}</legend><div class="pair">${field("customers")} ${field("retained")}</div></fieldset>`;
}

/** How large effects of such projects are at all, before the test is looked at. */
function prior(view: View, { state, put }: Tool): TemplateResult {
  const { t } = view;
  const isOn = state.priorSpread !== null;
  return html`${segmented<"on" | "off">(view, {
      path: "pilot.shrink",
      label: t("pilot-shrink"),
      value: isOn ? "on" : "off",
      options: (["on", "off"] as const).map((value) => ({ value, label: t(`pilot-shrink-${value}`) })),
      choose: (value) => put({ ...state, priorSpread: value === "on" ? 0.25 : null }),
    })}
    ${isOn ? html`<cltv-number compact .view=${view} path="pilot.priorSpread" hint=${t("pilot-spread-hint")}></cltv-number>` : nothing}
    ${complaint(view, "pilot")}`;
}

function found(view: View, standing: Standing<"pilot">): TemplateResult | typeof nothing {
  const { answer, of, stage } = standing;
  if (!answer || !of) return nothing;
  const { t, f } = view;
  const stale = standing.stale || stage === "refused";
  const { shrunk, probabilityPositive, weight } = answer;
  return html`<div class="data-answer ${stale ? "stale" : ""}">
    <p class="sure-sentence">${rich(t, "pilot-sentence", { reduction: f.share(shrunk.reduction), low: f.share(shrunk.low), high: f.share(shrunk.high), chance: f.share(probabilityPositive, 0) })}</p>
    <p class="hint">${t("pilot-stayed", { test: f.share(answer.testRetention), control: f.share(answer.controlRetention) })}</p>
    ${savable(view, t("pilot-table"), (told) => table(told, answer))}
    <p class="hint">${t("pilot-weight", { weight: f.share(weight, 0) })} ${answer.isCorrected ? t("pilot-corrected") : nothing}</p>
    ${stale ? nothing : useIt(view, of, answer)}
  </div>`;
}

function table(view: View, { raw, shrunk }: Pilot): TemplateResult {
  const { t, f } = view;
  const title = t("pilot-table");
  const row = (name: string, { reduction, low, high }: ChurnReduction): TemplateResult => html`<tr><th scope="row">${name}</th><td>${f.share(low)}</td><td><strong>${f.share(reduction)}</strong></td><td>${f.share(high)}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores" data-table="pilot">
      <caption class="sr">${title}</caption>
      <thead><tr><th scope="col">${t("pilot-head")}</th><th scope="col">${t("data-low")}</th><th scope="col">${t("pilot-head-reduction")}</th><th scope="col">${t("data-high")}</th></tr></thead>
      <tbody>${row(t("pilot-raw"), raw)} ${row(t("pilot-shrunk"), shrunk)}</tbody>
    </table></div>`;
}

function useIt(view: View, { test, control }: PilotInput, { relative }: Pilot): TemplateResult | typeof nothing {
  if (!relative) return html`<p class="hint">${view.t("pilot-no-use")}</p>`;
  const { t, f, draft, actions } = view;
  const source = t("pilot-source", { test: f.count(test.retained), testOf: f.count(test.customers), control: f.count(control.retained), controlOf: f.count(control.customers) });
  const effect = { on: "churn", relative: stated(relative, source) as Estimate } as Effect;
  const initiatives = draft.initiatives ?? [];
  const use = (index?: number): void => {
    const at = index ?? initiatives.length;
    const place = index === undefined ? 0 : effectPlace(initiatives[index]);
    const fresh = { ...blankInitiative(t, draft), name: freshName(t("pilot-initiative"), initiatives), effects: [] };
    actions.remake((it) => withEffect(index === undefined ? insertAt(it, "initiatives", at, fresh) : it, { at, place, effect }));
    actions.reveal(`initiatives[${at}].effects[${place}].relative`);
  };
  return useButtons(view, { existing: initiatives.map(({ name }) => t("pilot-use", { initiative: name || t("unnamed") })), fresh: t("pilot-use-new"), use });
}

/** Where the initiative already says how much churn it takes away; behind its last effect otherwise. */
function effectPlace(initiative: Initiative | undefined): number {
  const effects = initiative?.effects ?? [];
  const known = effects.findIndex(({ on }) => on === "churn");
  return known < 0 ? effects.length : known;
}

/** Whom the effect concerned before, it concerns after. */
function withEffect(it: Case, { at, place, effect }: { at: number; place: number; effect: Effect }): Case {
  const path = `initiatives[${at}].effects`;
  const before = it.initiatives?.[at]?.effects?.[place];
  const next = { ...effect, ...(before?.segment !== undefined && { segment: before.segment }) };
  return before ? withShape(it, `${path}[${place}]`, next) : setAt(it, path, [...(it.initiatives?.[at]?.effects ?? []), next]);
}
