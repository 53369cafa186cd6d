/** Which number moves a figure most: a bar for each, and the numbers behind it. */
import { html, type TemplateResult } from "lit";
import { fieldAt } from "../case/fields.ts";
import { withUnit } from "../controls/unit.ts";
import { fullName, nameParts } from "../panels/sure/names.ts";
import type { Tornado, TornadoBar } from "cltv/uncertainty";
import { figureName, tellFigure } from "../uncertainty/figures.ts";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";
import type { TornadoPicture } from "./tornado-draw.ts";

/** More are in the table. */
const SHOWN = 12;

/** `view` tells the case that was asked. */
export function tornadoFigure(view: View, found: Tornado, { stale, chooser }: { stale: boolean; chooser: TemplateResult }): TemplateResult {
  const { t } = view;
  return figure(view, {
    name: "tornado",
    data: picture(view, found),
    stale,
    title: t("tornado-title", { figure: figureName(view, found.figure) }),
    caption: caption(view, found),
    legend: html`${chooser}<ul class="legend" role="list"><li><span class="swatch outlined"></span>${t("tornado-low")}</li><li><span class="swatch solid"></span>${t("tornado-high")}</li></ul>`,
    heads: ["number", "now", "low", "high", "at-low", "at-high", "swing"].map((id) => t(`tornado-head-${id}`)),
    rows: (told) => found.bars.map((bar) => row(told, found, bar)),
  });
}

function caption(view: View, found: Tornado): string {
  const { t, f } = view;
  const [first, second] = found.bars.filter(({ swing }) => swing !== null && swing > 0);
  if (!first) return t("tornado-none");
  const assumed = found.bars.some((bar) => bar.assumed) ? "yes" : "no";
  const words = { name: fullName(view, first.path), from: tellFigure(view, found.figure, first.atLow), to: tellFigure(view, found.figure, first.atHigh), second: second ? fullName(view, second.path) : "", more: second ? "yes" : "no" };
  return `${t("tornado-caption", words)} ${t("tornado-ends", { assumed, low: f.points(found.low, 0), high: f.points(found.high, 0) })}`;
}

export function inputText(view: View, path: string, value: number): string {
  const field = fieldAt(view.draft, path);
  return field ? withUnit(view, field, Number(value.toPrecision(4))) : view.f.number(value);
}

function row(view: View, { figure: asked }: Tornado, bar: TornadoBar): string[] {
  const input = (value: number): string => inputText(view, bar.path, value);
  const told = (value: TornadoBar["atLow"]): string => tellFigure(view, asked, value);
  const name = bar.assumed ? view.t("tornado-assumed", { name: fullName(view, bar.path) }) : fullName(view, bar.path);
  return [name, input(bar.value), input(bar.inputLow), input(bar.inputHigh), told(bar.atLow), told(bar.atHigh), told(bar.swing)];
}

const pictures = new WeakMap<Tornado, { f: View["f"]; draft: unknown; made: TornadoPicture }>();

/** The same picture for the same answer in the same words. */
function picture(view: View, found: Tornado): TornadoPicture {
  const known = pictures.get(found);
  if (known && known.f === view.f && known.draft === view.draft) return known.made;
  const made = drawnOf(view, found);
  pictures.set(found, { f: view.f, draft: view.draft, made });
  return made;
}

function drawnOf(view: View, { figure: asked, base, bars }: Tornado): TornadoPicture {
  const rows = bars.flatMap((bar) => {
    const { path, inputLow, inputHigh, atLow, atHigh } = bar;
    if (typeof atLow !== "number" || typeof atHigh !== "number" || atLow === atHigh) return [];
    return [{ ...nameParts(view, path), low: inputText(view, path, inputLow), high: inputText(view, path, inputHigh), atLow, atHigh }];
  });
  const middle = typeof base === "number" ? base : (rows[0]?.atLow ?? 0);
  return { rows: rows.slice(0, SHOWN), base: middle, baseLabel: tellFigure(view, asked, base) };
}
