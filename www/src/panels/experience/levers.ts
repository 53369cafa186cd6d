/** The three levers as sliders, with what each is worth beside it; a lever can become an initiative. */
import { html, nothing, type TemplateResult } from "lit";
import type { Case, Effect, Levers, LeverWorth, Segment } from "cltv";
import { freshName } from "../../case/blank.ts";
import { addFields, share } from "../../case/fields.ts";
import { icon } from "../../controls/icons.ts";
import "../../controls/number.ts";
import type { View } from "../../view.ts";
import { running, type Running, type Tool } from "../tools/tool.ts";
import { effectOf, leverPlace, LEVERS, USUAL, worthOf, type LeverName, type Positions } from "./lever-question.ts";

addFields({
  "levers[].prevention": { ...share("lever-prevention", [0, 0.6]), sourceless: true },
  "levers[].access": { label: "lever-access", unit: "points", soft: [0, 0.3], step: 0.01, sourceless: true },
  "levers[].handling": { ...share("lever-handling"), sourceless: true },
});

/** `index` is that of the segment in the case that was answered. */
export function levers(view: View, of: Case, index: number): TemplateResult | typeof nothing {
  const segment = of.segments[index];
  if (!segment) return nothing;
  const tool = running(view, leverTool(view, of, index));
  const worth = tool.result;
  const { t, answer } = view;
  const per = segment.retention.per ?? "year";
  return html`<div class="levers">
    <h4>${t("levers-title")}</h4>
    <p class="hint">${t("levers-lead")}</p>
    <ul class="lever-list ${answer.stale || tool.stale ? "stale" : ""}" role="list">
      ${LEVERS.map((lever) => leverItem(view, tool, { lever, segment, per, worth: worth?.alone.find((alone) => alone.lever === lever) }))}
    </ul>
    ${worth ? sums(view, worth, per) : nothing}
  </div>`;
}

/** Its place on the page lasts as long as the segment, whatever it is called and wherever it stands. */
function leverTool({ draft, keys }: View, of: Case, index: number): Tool<Positions, Levers | null> {
  const now = draft.segments.findIndex(({ name }) => name === of.segments[index]?.name);
  const key = /\d+/.exec(keys.segments[now < 0 ? index : now] ?? "")?.[0] ?? "0";
  return { name: `levers[${key}]`, first: () => USUAL, ask: (positions) => worthOf(of, index, positions), place: leverPlace };
}

interface LeverItem {
  lever: LeverName;
  segment: Segment;
  per: string;
  worth: LeverWorth | undefined;
}

function leverItem(view: View, tool: Running<Positions, unknown>, { lever, segment, per, worth }: LeverItem): TemplateResult {
  const { t } = view;
  return html`<li class="lever" data-lever=${lever}>
    <div class="lever-how">
      <strong class="lever-name">${t(`lever-name-${lever}`)}</strong>
      <cltv-number .view=${tool.view} path="${tool.place}.${lever}"></cltv-number>
    </div>
    ${worth ? html`<p class="lever-worth"><strong class=${tone(worth.payOff)}>${amount(view, worth.payOff, per)}</strong><span>${behind(view, worth)}</span></p>` : nothing}
    <button type="button" class="quiet" ?disabled=${!worth} aria-label=${t("lever-make-name", { lever: t(`lever-name-${lever}`) })} @click=${() => make(view, lever, tool.state[lever], segment)}>${icon("plus")}${t("lever-make")}</button>
  </li>`;
}

/** Customers saved, and where the money comes from. */
function behind({ t, f }: View, { customersSaved, contributionProtected, handlingSaved }: LeverWorth): string {
  return t("lever-behind", {
    customers: f.count(customersSaved),
    count: Math.round(customersSaved),
    contribution: f.money(contributionProtected, true),
    handling: f.money(Math.abs(handlingSaved)),
    direction: handlingSaved > 0 ? "less" : handlingSaved < 0 ? "more" : "same",
  });
}

/** The three do not add up: they act on the same customers. */
function sums(view: View, { together, interaction }: Levers, per: string): TemplateResult {
  const { t } = view;
  const overlap = interaction.payOff;
  return html`<dl class="lever-sums">
    <div><dt>${t("levers-interaction")}${overlap === 0 ? nothing : html`<small>${t(overlap < 0 ? "levers-overlap" : "levers-help")}</small>`}</dt><dd>${amount(view, overlap, per)}</dd></div>
    <div class="total"><dt>${t("levers-together")}<small>${behind(view, together)}</small></dt><dd>${amount(view, together.payOff, per)}</dd></div>
  </dl>`;
}

function amount({ t, f }: View, value: number, per: string): string {
  return t("money-per", { value: f.money(value, true), per });
}

function tone(value: number): string {
  return value < 0 ? "bad" : value > 0 ? "good" : "";
}

/** Reach, confidence and cost are left to be filled in: nobody but the person knows them. */
function make({ t, draft, actions }: View, lever: LeverName, size: number, { name }: Segment): void {
  const effect = effectOf(lever, size);
  actions.insert("initiatives", {
    name: freshName(t(`lever-initiative-${lever}`), draft.initiatives),
    reach: 1,
    confidence: 1,
    costs: { oneOff: [{ period: 1, amount: 0 }], perPeriod: 0 },
    effects: [draft.segments.length > 1 ? ({ ...effect, segment: name } as Effect) : effect],
  });
}
