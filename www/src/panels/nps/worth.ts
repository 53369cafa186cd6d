/** What promoters, passives and detractors are worth, and what moving customers between them would be. */
import { html, nothing, type TemplateResult } from "lit";
import type { Extended, NpsGroup, NpsValue, Period } from "cltv";
import { addFields, count, money, NPS_GROUPS, or, share, type Field } from "../../case/fields.ts";
import { idOf } from "../../case/path.ts";
import { addPlaces } from "../../case/problems.ts";
import { choice, segmented } from "../../controls/choice.ts";
import { complaint } from "../../controls/complaint.ts";
import "../../controls/number.ts";
import { extended } from "../../language/extended.ts";
import { savable } from "../../exports/table.ts";
import type { View } from "../../view.ts";
import { more } from "../card.ts";
import { PERIODS } from "../case.ts";
import { restartButton } from "../tools/restart.ts";
import { running, type Running, type Tool } from "../tools/tool.ts";
import { economicsOf, usualEconomics, withGroups, worthOfGroups, type Economics } from "./worth-question.ts";

const plain = (field: Field): Field => ({ ...field, sourceless: true });
const words = (label: string): Field => plain(or(0, { label, unit: "plain", soft: [0, 20], step: 0.1 }));

addFields({
  "worth.customers": plain(count("worth-customers")),
  "worth.move.share": plain(share("worth-move-share", [0, 0.3], 0.01)),
  "worth.praisesPerNewCustomer": plain({ label: "worth-praises-per-new", unit: "plain", soft: [1, 100], step: 1, optional: true }),
  "worth.negativeWeight": plain(or(1, { label: "field-negative-weight", unit: "plain", soft: [0, 5], step: 0.1 })),
  ...Object.fromEntries(
    NPS_GROUPS.flatMap((group) => {
      const at = `worth.groups.${group}`;
      return [
        [`${at}.share`, plain(share("nps-group-share"))],
        [`${at}.retention`, plain(share("nps-group-retention", [0.3, 1], 0.005))],
        [`${at}.revenuePerPeriod`, plain(money("worth-revenue"))],
        [`${at}.margin`, plain(share("worth-margin"))],
        [`${at}.costToServePerPeriod`, plain(or(0, money("worth-cost")))],
        [`${at}.praises`, words("worth-praises")],
        [`${at}.warnings`, words("worth-warnings")],
      ];
    }),
  ),
});
addPlaces(["worth.groups", "worth.move.from", "worth.move.to"]);

const MONEY = ["share", "retention", "revenuePerPeriod", "margin", "costToServePerPeriod"];

const TOOL: Tool<Economics, NpsValue> = {
  name: "worth",
  first: (view) => {
    const [segment] = withGroups(view.draft);
    return segment ? economicsOf(segment, view) : usualEconomics();
  },
  ask: (state, { answer, draft }) => worthOfGroups(state, answer.of ?? draft, answer.outcome),
  say: ({ t }, { code, path }) => (code === "conflict" && path === "move.to" ? t("worth-move-same") : undefined),
};

export function worth(view: View): TemplateResult {
  const { t } = view;
  const tool = running(view, TOOL);
  const { state } = tool;
  return html`<div class="tool-part" data-tool-part="worth">
    <h3>${t("worth-title")}</h3>
    <p class="hint">${state.from === undefined ? t("worth-usual") : t("worth-from", { segment: state.from })} ${tool.touched ? restartButton(view, tool) : nothing}</p>
    <div class="worth-base">${compact(tool.view, "worth.customers")} ${base(tool)} ${sources(view, tool)}</div>
    <fieldset class="worth-groups" id=${idOf("worth.groups")} tabindex="-1">
      <legend class="sr">${t("nps-groups-title")}</legend>
      ${complaint(tool.view, "worth.groups")}
      <div class="worth-columns">${NPS_GROUPS.map((group) => column(tool.view, group))}</div>
    </fieldset>
    ${referrals(tool)}
    ${tool.result ? html`<div class="worth-tables ${tool.stale ? "stale" : ""}">${tables(view, tool.result, talks(state))}</div>` : nothing}
    ${move(view, tool)}
  </div>`;
}

/** The stretch of time for which it is told how many stay. */
function base({ view, state }: Running<Economics, NpsValue>): TemplateResult {
  const { t, actions } = view;
  return segmented<Period>(view, {
    path: "worth.per",
    label: t("worth-per"),
    value: state.per,
    options: PERIODS.map((value) => ({ value, label: t("per-period", { period: value }) })),
    choose: (per) => actions.edit("worth.per", per),
  });
}

/** Where the figures come from, if there is a choice. */
function sources(page: View, { view, put, state }: Running<Economics, NpsValue>): TemplateResult | typeof nothing {
  const { t, draft } = page;
  const segments = withGroups(draft);
  if (segments.length < 2) return nothing;
  return choice(view, {
    path: "worth.from",
    label: t("worth-take"),
    value: state.from ?? "",
    options: segments.map(({ name }) => ({ value: name, label: name || t("unnamed") })),
    choose: (wanted) => segments.filter(({ name }) => name === wanted).forEach((segment) => put(economicsOf(segment, page))),
  });
}

function column(view: View, group: NpsGroup): TemplateResult {
  return html`<fieldset class="nps-group"><legend>${view.t(`nps-${group}`)}</legend><div class="worth-fields">${MONEY.map((name) => compact(view, `worth.groups.${group}.${name}`))}</div></fieldset>`;
}

function compact(view: View, path: string): TemplateResult {
  return html`<cltv-number compact .view=${view} path=${path}></cltv-number>`;
}

/** What they tell others counts only if somebody knows how many good words bring a customer. */
function referrals({ view, state }: Running<Economics, NpsValue>): TemplateResult {
  const { t } = view;
  return more(
    t("worth-words"),
    t(talks(state) ? "talk-on" : "talk-off"),
    html`<p class="hint">${t("worth-words-hint")}</p>
      <div class="pair">${compact(view, "worth.praisesPerNewCustomer")} ${compact(view, "worth.negativeWeight")}</div>
      <div class="worth-columns">${NPS_GROUPS.map(
        (group) => html`<fieldset class="nps-group"><legend>${t(`nps-${group}`)}</legend><div class="worth-fields">${compact(view, `worth.groups.${group}.praises`)} ${compact(view, `worth.groups.${group}.warnings`)}</div></fieldset>`,
      )}</div>`,
  );
}

function talks({ praisesPerNewCustomer }: Economics): boolean {
  return praisesPerNewCustomer !== undefined;
}

function tables(view: View, result: NpsValue, withWords: boolean): TemplateResult {
  const title = view.t("worth-conversions");
  return html`${savable(view, view.t("worth-table"), (told) => values(told, result, withWords))}
    <h4 class="table-title">${title}</h4>
    ${savable(view, title, (told) => conversions(told, result))}`;
}

function values(view: View, { groups, average }: NpsValue, withWords: boolean): TemplateResult {
  const { t, f } = view;
  const money = (value: Extended): string => extended(view, value, (number) => f.money(number));
  const heads = withWords ? ["customers", "three-years", "referrals", "total", "endless"] : ["customers", "three-years", "endless"];
  const row = (name: string, cells: Record<string, string>): TemplateResult => html`<tr><th scope="row">${name}</th>${heads.map((id) => html`<td>${cells[id]}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("worth-table")}><table class="scores">
    <caption class="sr">${t("worth-table")}</caption>
    <thead><tr><th scope="col">${t("worth-head-group")}</th>${heads.map((id) => html`<th scope="col">${t(`worth-head-${id}`)}</th>`)}</tr></thead>
    <tbody>${groups.map(({ group, customers, threeYears, referrals: brought, total, endless }) =>
      row(t(`nps-${group}`), { customers: f.count(customers), "three-years": money(threeYears.contribution), referrals: money(brought), total: money(total), endless: money(endless.contribution) }),
    )}</tbody>
    <tfoot>${row(t("worth-average"), { "three-years": money(average.threeYears), total: money(average.total) })}</tfoot>
  </table></div>`;
}

/** From the row to the column, what one customer's turning is worth. */
function conversions({ t, f }: View, { conversions: found }: NpsValue): TemplateResult {
  const cell = (from: NpsGroup, to: NpsGroup): TemplateResult => {
    const worth = found.find((one) => one.from === from && one.to === to)?.perCustomer;
    if (worth === undefined) return html`<td class="same">${t("no-figure")}</td>`;
    return html`<td class=${worth > 0 ? "good" : worth < 0 ? "bad" : ""}>${f.money(worth, true)}</td>`;
  };
  const title = t("worth-conversions");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="scores conversions">
      <caption class="sr">${title}</caption>
      <thead><tr><th scope="col">${t("worth-from-to")}</th>${NPS_GROUPS.map((to) => html`<th scope="col">${t(`nps-${to}`)}</th>`)}</tr></thead>
      <tbody>${NPS_GROUPS.map((from) => html`<tr><th scope="row">${t(`nps-${from}`)}</th>${NPS_GROUPS.map((to) => cell(from, to))}</tr>`)}</tbody>
    </table></div>`;
}

function move(page: View, { view, state, result, stale }: Running<Economics, NpsValue>): TemplateResult {
  const { t, f } = page;
  const end = (name: "from" | "to"): TemplateResult =>
    choice<NpsGroup>(view, {
      path: `worth.move.${name}`,
      label: t(`effect-${name}`),
      value: state.move[name],
      options: NPS_GROUPS.map((value) => ({ value, label: t(`nps-${value}`) })),
      choose: (value) => view.actions.edit(`worth.move.${name}`, value),
    });
  const moved = result?.move;
  return html`<div class="worth-move">
    <h4>${t("worth-move")}</h4>
    <div class="worth-move-fields">${end("from")} ${end("to")} <cltv-number .view=${view} path="worth.move.share"></cltv-number></div>
    ${moved
      ? html`<p class="lever-worth ${stale ? "stale" : ""}"><strong class=${moved.worth < 0 ? "bad" : moved.worth > 0 ? "good" : ""}>${f.money(moved.worth, true)}</strong>
          <span>${t("worth-move-behind", { count: Math.round(moved.customers), customers: f.count(moved.customers) })}${talks(state) ? `; ${t("worth-move-without", { without: f.money(moved.worthWithoutReferrals, true) })}` : nothing}</span></p>`
      : nothing}
    <p class="hint">${t("worth-move-hint")}</p>
  </div>`;
}
