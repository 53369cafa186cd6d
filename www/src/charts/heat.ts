/** A figure for every pair of values of two numbers. */
import { html, type TemplateResult } from "lit";
import { fullName } from "../panels/sure/names.ts";
import type { Grid } from "cltv/uncertainty";
import { figureName, shortFigure, tellFigure } from "../uncertainty/figures.ts";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";
import type { HeatPicture } from "./heat-draw.ts";
import { inputText } from "./tornado.ts";

/** `view` tells the case that was asked. */
export function heatFigure(view: View, grid: Grid, stale: boolean): TemplateResult {
  const { t } = view;
  const made = picture(view, grid);
  const sides = made.cells.some(({ value }) => value !== null && value < 0) && made.cells.some(({ value }) => value !== null && value >= 0);
  return figure(view, {
    name: "heat",
    data: made,
    stale,
    title: figureName(view, grid.figure),
    about: `${fullName(view, grid.x.path)} × ${fullName(view, grid.y.path)}`,
    caption: t("heat-caption", { x: fullName(view, grid.x.path), y: fullName(view, grid.y.path), sides: sides ? "both" : "alone", figure: figureName(view, grid.figure) }),
    legend: html`<ul class="legend heat-legend" role="list"><li><span class="swatch below"></span>${t("heat-below")}</li><li><span class="swatch above"></span>${t("heat-above")}</li></ul>`,
    heads: [`${fullName(view, grid.y.path)} ↓`, ...made.x],
    rows: (told) => grid.rows.map((row, index) => [made.y[index] ?? "", ...row.map((value) => tellFigure(told, grid.figure, value))]),
  });
}

const pictures = new WeakMap<Grid, { f: View["f"]; made: HeatPicture }>();

/** The same picture for the same answer in the same words. */
function picture(view: View, grid: Grid): HeatPicture {
  const known = pictures.get(grid);
  if (known?.f === view.f) return known.made;
  const made = drawnOf(view, grid);
  pictures.set(grid, { f: view.f, made });
  return made;
}

function drawnOf(view: View, { figure: asked, x, y, rows }: Grid): HeatPicture {
  const cells = rows.flatMap((row, down) =>
    row.map((found, across) => {
      const value = typeof found === "number" ? found : null;
      return { across, down, value, label: value === null ? "–" : shortFigure(view, asked, value) };
    }),
  );
  const texts = (axis: Grid["x"]): string[] => Array.from(axis.at, (value) => inputText(view, axis.path, value));
  const nearest = (axis: Grid["x"]): number => Array.from(axis.at).reduce((best, value, index) => (Math.abs(value - axis.value) < Math.abs((axis.at[best] ?? 0) - axis.value) ? index : best), 0);
  return { cells, x: texts(x), y: texts(y), xName: fullName(view, x.path), yName: fullName(view, y.path), now: { across: nearest(x), down: nearest(y) } };
}
