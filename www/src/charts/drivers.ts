/** How the variance divides among the numbers: alone, and with what they do together. */
import { html, type TemplateResult } from "lit";
import { fullName } from "../panels/sure/names.ts";
import type { Sensitivity } from "cltv/uncertainty";
import { figureName } from "../uncertainty/figures.ts";
import type { View } from "../view.ts";
import type { DriverRow } from "./drivers-draw.ts";
import { figure } from "./figure.ts";

/** More are in the table. */
const SHOWN = 12;

/** `view` tells the case that was asked. */
export function driversFigure(view: View, found: Sensitivity, stale: boolean): TemplateResult {
  const { t, f } = view;
  const miss = (value: number): string => `±\u00a0${t("points", { value: f.points(value, 1) })}`;
  return figure(view, {
    name: "drivers",
    data: picture(view, found),
    stale,
    title: t("drivers-chart", { figure: figureName(view, found.figure) }),
    caption: caption(view, found),
    legend: html`<ul class="legend" role="list"><li><span class="swatch solid"></span>${t("drivers-first")}</li><li><span class="swatch outlined"></span>${t("drivers-total")}</li></ul>`,
    heads: ["number", "first", "first-error", "total", "total-error"].map((id) => t(`drivers-head-${id}`)),
    rows: (told) => found.inputs.map((input) => [nameOf(view, input.paths), told.f.share(input.first), miss(input.firstError), told.f.share(input.total), miss(input.totalError)]),
  });
}

function nameOf(view: View, paths: readonly string[]): string {
  return paths.map((path) => fullName(view, path)).join(" + ");
}

function caption(view: View, { inputs }: Sensitivity): string {
  const [first] = inputs;
  return first ? view.t("drivers-caption", { name: nameOf(view, first.paths), share: view.f.share(first.first, 0) }) : "";
}

const pictures = new WeakMap<Sensitivity, { f: View["f"]; rows: readonly DriverRow[] }>();

/** The same picture for the same answer in the same words. */
function picture(view: View, found: Sensitivity): readonly DriverRow[] {
  const known = pictures.get(found);
  if (known?.f === view.f) return known.rows;
  const rows = found.inputs.slice(0, SHOWN).map(({ paths, first, total }) => ({ name: nameOf(view, paths), first, total, label: view.f.share(first, 0) }));
  pictures.set(found, { f: view.f, rows });
  return rows;
}
