/** Three looks at whether a buying model fits: how often customers buy again, how purchases add up over time, and who is still there. */
import { html, type TemplateResult } from "lit";
import type { Analysis } from "cltv/data";
import type { View } from "../view.ts";
import type { AlivePicture } from "./alive-draw.ts";
import { figure } from "./figure.ts";

export type Frequencies = NonNullable<ReturnType<Analysis["frequencies"]>>;
export type Tracking = NonNullable<ReturnType<Analysis["tracking"]>>;
type HeatMap = NonNullable<ReturnType<Analysis["heatMap"]>>;

export function repeatsFigure(view: View, { frequencies, stale }: { frequencies: Frequencies; stale: boolean }): TemplateResult {
  const { t, f } = view;
  const { actual, expected } = frequencies;
  const name = (index: number): string => (index === actual.length - 1 ? t("repeats-and-more", { count: index }) : f.count(index));
  return figure(view, {
    name: "repeats",
    data: frequencies,
    stale,
    title: t("repeats-title"),
    about: t("chart-of-data"),
    caption: t(expected ? "repeats-caption" : "repeats-caption-alone", { actual: f.count(actual[0] ?? 0), expected: f.count(expected?.[0] ?? 0) }),
    legend: legend(view, "bar"),
    heads: [t("repeats-head"), t("data-actual"), t("data-expected")],
    rows: (told) => Array.from(actual, (customers, index) => [name(index), told.f.count(customers), expected ? told.f.count(expected[index] ?? 0) : t("no-figure")]),
  });
}

export function trackingFigure(view: View, { tracking, unit, calibrated, stale }: { tracking: Tracking; unit: string; calibrated: boolean; stale: boolean }): TemplateResult {
  const { t, f } = view;
  const { at, actual, expected } = tracking;
  const last = at.length - 1;
  return figure(view, {
    name: "tracking",
    data: tracking,
    stale,
    title: t("tracking-title"),
    about: t("chart-of-data"),
    caption: t(calibrated ? "tracking-caption-holdout" : "tracking-caption", { actual: f.count(actual[last] ?? 0), expected: f.count(expected[last] ?? 0) }),
    legend: legend(view, "line"),
    heads: [t("data-unit", { unit }), t("data-actual"), t("data-expected")],
    rows: (told) => Array.from(at, (time, index) => [told.f.number(time, 1), told.f.count(actual[index] ?? 0), told.f.count(expected[index] ?? 0)]),
  });
}

export function aliveFigure(view: View, { heat, unit, stale }: { heat: HeatMap; unit: string; stale: boolean }): TemplateResult {
  const { t } = view;
  const made = alivePicture(view, heat, unit);
  const width = heat.frequency.length;
  return figure(view, {
    name: "alive",
    data: made,
    stale,
    title: t("alive-title"),
    about: t("chart-of-data"),
    caption: t("alive-caption"),
    heads: [`${made.yName} ↓ / ${made.xName} →`, ...made.x],
    rows: (told) => made.y.map((label, row) => [label, ...Array.from(heat.alive.subarray(row * width, (row + 1) * width), (value) => told.f.share(value, 0))]),
  });
}

function legend({ t }: View, kind: "bar" | "line"): TemplateResult {
  return html`<ul class="legend" role="list">
    <li><span class="swatch ${kind === "bar" ? "real" : "real-line"}"></span>${t("data-actual")}</li>
    <li><span class="swatch ${kind === "bar" ? "gain" : "line"}"></span>${t("data-expected")}</li>
  </ul>`;
}

const pictures = new WeakMap<HeatMap, { f: View["f"]; made: AlivePicture }>();

/** The same picture for the same answer in the same words. */
function alivePicture(view: View, heat: HeatMap, unit: string): AlivePicture {
  const known = pictures.get(heat);
  if (known?.f === view.f) return known.made;
  const { t, f } = view;
  const width = heat.frequency.length;
  const cells = Array.from(heat.alive, (value, index) => ({ across: index % width, down: Math.floor(index / width), value, label: f.share(value, 0) }));
  const made = { cells, x: Array.from(heat.frequency, (value) => f.count(value)), y: Array.from(heat.recency, (value) => f.number(value, value < 10 ? 1 : 0)), xName: t("alive-x"), yName: t("alive-y", { unit }) };
  pictures.set(heat, { f, made });
  return made;
}
