/** Two numbers at once: a figure for every pair of their values. */
import { html, nothing, type TemplateResult } from "lit";
import { heatFigure } from "../../charts/heat.ts";
import type { Figure } from "cltv/uncertainty";
import { deskOf } from "../../uncertainty/desk.ts";
import type { View } from "../../view.ts";
import { told } from "../sure/told.ts";
import { figureMenu, numberMenu } from "./menu.ts";
import { mainPaths, variedPaths } from "./paths.ts";

interface Wish {
  x?: string;
  y?: string;
  figure?: Figure;
}

const KEPT = "two-way";

export function twoWay(view: View): TemplateResult | typeof nothing {
  const { answer, t } = view;
  const paths = variedPaths(view);
  if (!answer.of || paths.length < 2) return nothing;
  const wish = (view.kept.get(KEPT) as Wish | undefined) ?? {};
  const [x, y] = pairOf(view, wish, paths);
  const figure = wish.figure ?? "npv";
  const put = (change: Wish): void => view.actions.keep(KEPT, { ...wish, x, y, ...change });
  const standing = deskOf(view).ask("two-way", "grid", answer.of, { figure, x: { path: x }, y: { path: y } });
  const { answer: found, of: asked } = standing;
  return html`<h3>${t("two-way-title")}</h3>
    <div class="aim-fields">
      ${numberMenu(view, { id: "two-way-x", label: t("two-way-x"), value: x, paths: paths.filter((path) => path !== y), choose: (path) => put({ x: path }) })}
      ${numberMenu(view, { id: "two-way-y", label: t("two-way-y"), value: y, paths: paths.filter((path) => path !== x), choose: (path) => put({ y: path }) })}
      ${figureMenu(view, { id: "two-way-figure", value: figure, choose: (chosen) => put({ figure: chosen }) })}
    </div>
    ${told(view, "two-way", standing, t("two-way-none"))}
    ${found && asked ? heatFigure({ ...view, draft: asked }, found, answer.stale || standing.stale) : html`<div class="sure-coming heat"></div>`}`;
}

/** What was chosen, as long as it is there. */
function pairOf(view: View, wish: Wish, paths: readonly string[]): [string, string] {
  const usual = [...mainPaths(view), ...paths];
  const x = wish.x && paths.includes(wish.x) ? wish.x : (usual.find((path) => path !== wish.y) ?? "");
  const y = wish.y && wish.y !== x && paths.includes(wish.y) ? wish.y : (usual.find((path) => path !== x) ?? "");
  return [x, y];
}
