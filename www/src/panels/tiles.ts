/** The headline figures: rounded to read, exact when asked, copied on a click. */
import { html, nothing, type TemplateResult } from "lit";
import type { Extended, Outcome, Verdict } from "cltv";
import { extended, inPeriod, periods } from "../language/extended.ts";
import type { View } from "../view.ts";

export interface Tile {
  name: string;
  label: string;
  value: string;
  detail: string;
  /** To the hundredth, or in words. */
  exact: string;
  /** What lands on the clipboard. */
  copy: string;
  /** Good or bad news; totals are neither. */
  tone?: "good" | "bad" | undefined;
  /** There is no formula behind it. */
  isCounted?: boolean;
  /** It is of an older case. */
  stale?: boolean;
}

export function tiles(view: View): TemplateResult {
  const { outcome, stale } = view.answer;
  if (!outcome) return html``;
  return html`<ul class="tiles ${stale ? "stale" : ""}" role="list">${tileList(view, outcome).map((tile) => tileItem(view, tile))}</ul>`;
}

export function tileList(view: View, outcome: Outcome): Tile[] {
  const { verdict } = outcome;
  return [cltvTile(view, outcome), ...investmentTiles(view, verdict), ...chanceTile(view), paybackTile(view, verdict), pointTile(view, verdict), ...inactionTile(view, outcome)];
}

function tileItem(view: View, { name, label, value, detail, exact, copy, tone, isCounted, stale }: Tile): TemplateResult {
  const { t, later } = view;
  const asked = { place: "tile", name, label } as const;
  return html`<li class="tile ${stale ? "stale" : ""}" data-tile=${name}>
    <span class="tile-label" id="tile-${name}">${label}</span>
    <button type="button" class="tile-value ${tone ?? ""}" aria-labelledby="tile-${name} tile-${name}-value" aria-describedby="tile-${name}-exact" @click=${(event: Event) => copyExact(event, copy)}>
      <span id="tile-${name}-value">${value}</span>
    </button>
    <span class="tile-detail">${detail}</span>
    <span class="tile-exact" id="tile-${name}-exact" data-copied=${t("copied")}>${t("tile-exact", { value: exact })}</span>
    ${isCounted ? nothing : later?.howButton(view, asked)}
  </li>
  ${view.isOpen(`how-tile-${name}`) ? html`<li class="tile-how">${later?.how(view, asked)}</li>` : nothing}`;
}

/** Browsers refuse the clipboard outside of secure pages; the exact figure can still be read. */
function copyExact(event: Event, text: string): void {
  const tile = (event.currentTarget as HTMLElement).closest(".tile");
  navigator.clipboard?.writeText(text).then(
    () => {
      tile?.classList.add("copied");
      setTimeout(() => tile?.classList.remove("copied"), 1500);
    },
    () => undefined,
  );
}

function cltvTile(view: View, { averageCltv }: Outcome): Tile {
  const { t, f } = view;
  const [before, after] = [averageCltv.before.threeYears.contribution, averageCltv.after.threeYears.contribution];
  const both = (show: (value: number) => string): string => {
    const [from, to] = [before, after].map((value) => extended(view, value, show));
    return before === after ? `${from}` : t("before-after", { before: `${from}`, after: `${to}` });
  };
  return { name: "cltv", label: t("tile-cltv"), value: both((value) => f.money(value)), detail: t("tile-cltv-detail"), exact: both((value) => f.moneyExact(value)), copy: plain(view, after) };
}

function investmentTiles(view: View, verdict: Verdict): Tile[] {
  const { t, f } = view;
  const { revenueImpact, npv, contributionImpact, costs, roi, benefitCostRatio } = verdict;
  return [
    money(view, "revenue", revenueImpact.total, t("tile-revenue-detail", { value: f.money(revenueImpact.presentValue) })),
    money(view, "npv", npv, t("tile-npv-detail", { benefit: f.money(contributionImpact.presentValue), costs: f.money(costs.presentValue) })),
    {
      name: "roi",
      label: t("tile-roi"),
      value: extended(view, roi, (value) => f.share(value, Math.abs(value) < 0.1 ? 1 : 0, true)),
      detail: roi === null ? t("tile-roi-none") : t("tile-roi-detail", { ratio: extended(view, benefitCostRatio, (value) => f.number(value)) }),
      exact: extended(view, roi, (value) => f.share(value, 4)),
      copy: plain(view, roi),
      tone: tone(roi),
    },
  ];
}

function money(view: View, name: "npv" | "revenue", value: number, detail: string): Tile {
  const { t, f } = view;
  return { name, label: t(`tile-${name}`), value: f.money(value, true), detail, exact: f.moneyExact(value), copy: plain(view, value), tone: tone(value) };
}

/** In how many futures it earns more than it costs; nothing to say where every number is certain. */
function chanceTile(view: View): Tile[] {
  const { t, f, later, answer } = view;
  if (!answer.of?.initiatives?.length) return [];
  const made = { name: "chance", label: t("tile-chance"), isCounted: true };
  const found = later?.chance(view);
  if (!found) return [{ ...made, value: "—", detail: t(later?.isAwaited(view) ? "tile-chance-soon" : "tile-chance-none"), exact: "—", copy: "" }];
  const { share, trials, stale } = found;
  return [{ ...made, stale, value: later?.chanceText(view, share) ?? "", detail: t("tile-chance-detail", { trials: f.count(trials) }), exact: f.share(share, 4), copy: f.ungrouped(share) }];
}

function paybackTile(view: View, { paybackPeriods: moment, discountedPaybackPeriods: discounted, costs }: Verdict): Tile {
  const { t, f, answer } = view;
  const of = answer.of ?? view.draft;
  const told = { ...view, draft: of };
  const never = t("payback-never");
  const say = (value: number | null): string => (value === null ? never : value === 0 ? t("payback-at-once") : periods(told, value));
  const detail = moment === null || moment === 0 ? t("tile-payback-discounted", { value: say(discounted) }) : t("tile-payback-detail", { month: inPeriod(told, of, moment), value: say(discounted) });
  return {
    name: "payback",
    label: t("tile-payback"),
    value: costs.total === 0 && moment === 0 ? t("payback-no-cost") : say(moment),
    detail,
    exact: moment === null ? never : `${f.number(moment, 6)}`,
    copy: plain(view, moment),
    tone: moment === null ? "bad" : undefined,
  };
}

function pointTile(view: View, { worthOfOnePoint, breakEvenRetentionPoints: points }: Verdict): Tile {
  const { t, f } = view;
  const { total } = worthOfOnePoint;
  const detail = points === null ? t("tile-point-cannot") : t("tile-point-detail", { points: f.points(points) });
  return { name: "point", label: t("tile-point"), value: f.money(total), detail, exact: f.moneyExact(total), copy: plain(view, total) };
}

/** Only where problems are stated is it known what they cost. */
function inactionTile({ t, f }: View, { costOfDoingNothingPerMonth: cost }: Outcome): Tile[] {
  if (!cost) return [];
  const { contribution, revenue } = cost;
  return [{ name: "inaction", label: t("tile-inaction"), value: f.money(contribution), detail: t("tile-inaction-detail", { revenue: f.money(revenue) }), exact: f.moneyExact(contribution), copy: f.ungrouped(contribution) }];
}

/** Green and red are for good and bad differences only. */
function tone(value: Extended): Tile["tone"] {
  if (typeof value !== "number" || value === 0) return undefined;
  return value > 0 ? "good" : "bad";
}

function plain(view: View, value: Extended): string {
  return extended(view, value, (number) => view.f.ungrouped(number));
}
