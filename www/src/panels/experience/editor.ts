/** Retention from what customers live through: those without a problem, the types of problem, and what people tell others. */
import { html, nothing, type TemplateResult } from "lit";
import type { ExperienceRetention, ProblemRisk } from "cltv";
import { problemKey } from "../../actions.ts";
import { blankProblem } from "../../case/blank.ts";
import { getAt, idOf } from "../../case/path.ts";
import { complaint } from "../../controls/complaint.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";
import { problemRow } from "./problem.ts";
import { talk } from "./talk.ts";

/** `path` is that of the retention. */
export function experienceEditor(view: View, path: string): TemplateResult {
  const now = getAt(view.draft, path) as ExperienceRetention;
  const segment = Number(/\d+/.exec(path)?.[0]);
  return html`<cltv-number .view=${view} path="${path}.loyaltyWithoutProblem"></cltv-number>
    <cltv-number compact .view=${view} path="${path}.measuredRetention" hint=${view.t("hint-measured-retention")}></cltv-number>
    ${problems(view, now, { path: `${path}.problems`, segment })}
    ${talk(view, now, path)}`;
}

interface Place {
  path: string;
  /** Index of the segment. */
  segment: number;
}

function problems(view: View, { problems: list }: ExperienceRetention, { path, segment }: Place): TemplateResult {
  const { t, actions } = view;
  const owner = view.keys.segments[segment] ?? "";
  // One at a time: the list stays short enough to be compared.
  const show = (wanted: number | undefined): void => list.forEach((_, index) => actions.fold(problemKey(owner, index), index === wanted));
  const add = (): void => {
    show(undefined);
    actions.insert(path, blankProblem(t, list));
    actions.reveal(`${path}[${list.length}].name`);
  };
  const remove = (index: number): void => {
    show(undefined);
    actions.remove(path, index);
  };
  const duplicate = (index: number): void => {
    show(undefined);
    actions.duplicate(path, index);
    actions.reveal(`${path}[${index + 1}].name`);
  };
  return html`<fieldset class="part problems" id=${idOf(path)} tabindex="-1">
    <legend>${t("problems-title")}</legend>
    ${complaint(view, path)}
    ${list.length === 0 ? html`<p class="hint">${t("problems-none")}</p>` : nothing}
    <div class="problem-list">${list.map((problem, index) =>
      problemRow(view, {
        problem,
        path: `${path}[${index}]`,
        isOpen: view.isOpen(problemKey(owner, index)),
        risk: riskOf(view, segment, problem.name),
        show: (open) => show(open ? index : undefined),
        fold: (open) => actions.fold(problemKey(owner, index), open),
        duplicate: () => duplicate(index),
        remove: () => remove(index),
      }),
    )}</div>
    <div class="row"><button type="button" class="quiet" @click=${add}>${icon("plus")}${t("problem-add")}</button></div>
  </fieldset>`;
}

/** What the engine says of it, if it has answered for a problem of this name. */
function riskOf({ draft, answer }: View, segment: number, wanted: string): ProblemRisk | undefined {
  const owner = draft.segments[segment]?.name;
  const found = answer.outcome?.segments.find(({ name }) => name === owner);
  return found?.experience?.problems.find(({ name }) => name === wanted);
}
