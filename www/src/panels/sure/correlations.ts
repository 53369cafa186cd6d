/** Numbers that move together, pair by pair. */
import { html, nothing, type TemplateResult } from "lit";
import type { Correlation } from "cltv";
import { correlationsOf } from "../../case/correlations.ts";
import { addFields } from "../../case/fields.ts";
import { addPlaces } from "../../case/problems.ts";
import { uncertainPaths } from "../../case/uncertain.ts";
import { idOf } from "../../case/path.ts";
import { complaint } from "../../controls/complaint.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";
import { numberMenu } from "../aim/menu.ts";

const STRENGTH = { unit: "plain", soft: [-1, 1], step: 0.05, signed: true, sourceless: true } as const;
addFields({ "correlations[].rank": { ...STRENGTH, label: "sure-rank" }, "correlations[].gaussian": { ...STRENGTH, label: "sure-gaussian" } });
addPlaces(["correlations", "correlations[]"]);

const FIRST_RANK = 0.5;

export function correlations(view: View): TemplateResult | typeof nothing {
  const { t, actions, draft } = view;
  const [list, paths] = [correlationsOf(draft), uncertainPaths(draft)];
  if (paths.length < 2 && list.length === 0) return nothing;
  const key = "sure-correlations";
  const troubled = view.problems.some(({ place }) => place.startsWith("correlations"));
  const open = view.isOpen(key) || troubled;
  return html`<details class="more" data-part="correlations" ?open=${open} @toggle=${(event: Event) => actions.fold(key, (event.target as HTMLDetailsElement).open)}>
    <summary><span class="more-title">${t("sure-correlations")}</span> <span class="facts">${t("sure-correlations-fact", { count: list.length })}</span></summary>
    ${open ? pairs(view, list, paths) : nothing}
  </details>`;
}

function pairs(view: View, list: readonly Correlation[], paths: readonly string[]): TemplateResult {
  const { t, actions } = view;
  const free = freePair(list, paths);
  const add = (): void => free && actions.insert("correlations", { between: free, rank: FIRST_RANK });
  return html`<div class="stack" id=${idOf("correlations")} tabindex="-1">
    <p class="hint">${t("sure-correlations-hint")}</p>
    ${complaint(view, "correlations")} ${list.map((pair, index) => row(view, pair, index))}
    ${free ? html`<div class="row"><button type="button" class="quiet" data-add="correlation" @click=${add}>${icon("plus")}${t("sure-correlation-add")}</button></div>` : nothing}
  </div>`;
}

function row(view: View, { between, gaussian }: Correlation, index: number): TemplateResult {
  const { t, actions } = view;
  const path = `correlations[${index}]`;
  const paths = uncertainPaths(view.draft);
  const side = (at: 0 | 1): TemplateResult =>
    numberMenu(view, {
      id: idOf(`${path}.between[${at}]`),
      label: t(at === 0 ? "sure-correlation-one" : "sure-correlation-other", { number: index + 1 }),
      value: between[at],
      paths: [...new Set([...paths, between[at]])].filter((one) => one !== between[1 - at]),
      choose: (chosen) => actions.reshape(`${path}.between`, at === 0 ? [chosen, between[1]] : [between[0], chosen]),
    });
  const strength = gaussian === undefined ? "rank" : "gaussian";
  return html`<div class="correlation" id=${idOf(path)} tabindex="-1" role="group" aria-label=${t("sure-correlation-name", { number: index + 1 })}>
    ${side(0)} ${side(1)}
    <cltv-number .view=${view} path="${path}.${strength}"></cltv-number>
    <button type="button" class="bare" aria-label=${t("sure-correlation-remove", { number: index + 1 })} title=${t("sure-correlation-remove", { number: index + 1 })} @click=${() => actions.remove("correlations", index)}>${icon("remove")}</button>
    ${complaint(view, path)}
  </div>`;
}

/** The first two numbers of which nothing is told. */
function freePair(list: readonly Correlation[], paths: readonly string[]): [string, string] | undefined {
  const isTold = (one: string, other: string): boolean => list.some(({ between }) => between.includes(one) && between.includes(other));
  for (const [index, one] of paths.entries()) {
    const other = paths.slice(index + 1).find((path) => !isTold(one, path));
    if (other) return [one, other];
  }
  return undefined;
}
