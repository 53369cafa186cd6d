/** What an effect on problems or NPS groups needs beside its size: which problem, from where to where, and whose doing it is. */
import { html, nothing, type TemplateResult } from "lit";
import type { Effect, ExperienceRetention } from "cltv";
import { NPS_GROUPS, OUTCOMES } from "../case/fields.ts";
import { choice } from "../controls/choice.ts";
import "../controls/number.ts";
import type { View } from "../view.ts";

export function moves(view: View, effect: Effect, path: string): TemplateResult | typeof nothing {
  switch (effect.on) {
    case "problemRate":
    case "contactRate":
      return problem(view, effect, path);
    case "outcome":
      return html`${problem(view, effect, path)} ${fromTo(view, effect, path, OUTCOMES)}`;
    case "npsShare":
      return html`${fromTo(view, effect, path, NPS_GROUPS)} <cltv-number .view=${view} path="${path}.attribution" hint=${view.t("hint-attribution")}></cltv-number>`;
    default:
      return nothing;
  }
}

/** The empty word stands for every problem; a name that no problem bears stays visible until it is mended. */
function problem(view: View, { segment, problem: now = "" }: Effect & { problem?: string }, path: string): TemplateResult {
  const { t, actions } = view;
  const names = [...new Set([...problemNames(view, segment), now])].filter(Boolean);
  return choice(view, {
    path: `${path}.problem`,
    label: t("effect-problem"),
    value: now,
    options: [{ value: "", label: t("effect-all-problems") }, ...names.map((name) => ({ value: name, label: name }))],
    choose: (name) => actions.edit(`${path}.problem`, name === "" ? undefined : name),
  });
}

function problemNames({ draft }: View, segment: string | undefined): string[] {
  const concerned = draft.segments.filter(({ name, retention }) => retention.curve === "experience" && (segment === undefined || name === segment));
  return concerned.flatMap(({ retention }) => (retention as ExperienceRetention).problems.map(({ name }) => name));
}

function fromTo<T extends string>(view: View, effect: { from: T; to: T }, path: string, words: readonly T[]): TemplateResult {
  const { t, actions } = view;
  const end = (name: "from" | "to"): TemplateResult =>
    choice<T>(view, {
      path: `${path}.${name}`,
      label: t(`effect-${name}`),
      value: effect[name],
      options: words.map((value) => ({ value, label: t(`end-${value}`) })),
      choose: (value) => actions.edit(`${path}.${name}`, value),
    });
  return html`<div class="pair">${end("from")} ${end("to")}</div>`;
}
