/** The value of a number at which a figure reaches its target. */
import { html, nothing, type TemplateResult } from "lit";
import { addFields } from "../../case/fields.ts";
import { inputText } from "../../charts/tornado.ts";
import "../../controls/number.ts";
import { rich } from "../../language/rich.ts";
import type { BreakEven, Figure } from "cltv/uncertainty";
import { deskOf } from "../../uncertainty/desk.ts";
import { figureName, measured, tellFigure, type Measured } from "../../uncertainty/figures.ts";
import type { View } from "../../view.ts";
import { fullName } from "../sure/names.ts";
import { told as untold } from "../sure/told.ts";
import { running, type Tool } from "../tools/tool.ts";
import { figureMenu, numberMenu } from "./menu.ts";
import { mainPaths, variedPaths } from "./paths.ts";

interface Wish {
  path: string;
  figure: Figure;
  /** Each figure's target is told in its own unit. */
  targets: Partial<Record<Measured, unknown>>;
}

const TARGET = { label: "aim-target", signed: true, sourceless: true, soft: undefined } as const;

addFields({
  "aim.targets.money": { ...TARGET, unit: "money" },
  "aim.targets.share": { ...TARGET, unit: "share" },
  "aim.targets.points": { ...TARGET, unit: "points" },
  "aim.targets.periods": { ...TARGET, unit: "periods" },
  "aim.targets.count": { ...TARGET, unit: "count" },
  "aim.targets.plain": { ...TARGET, unit: "plain" },
});

const FIRST: Record<Measured, number> = { money: 0, share: 0, points: 0, periods: 12, count: 0, plain: 1 };

const TOOL: Tool<Wish, undefined> = {
  name: "aim",
  first: (view) => ({ path: mainPaths(view)[0] ?? "discountRatePerYear", figure: "npv", targets: FIRST }),
  ask: () => undefined,
};

export function breakEven(view: View): TemplateResult | typeof nothing {
  const { of, stale } = view.answer;
  if (!of) return nothing;
  const { place, state, view: told, put } = running(view, TOOL);
  const paths = variedPaths(view);
  const path = paths.includes(state.path) ? state.path : (mainPaths(view)[0] ?? paths[0] ?? "");
  const kind = measured(state.figure);
  const target = state.targets[kind];
  const desk = deskOf(view);
  const standing = typeof target === "number" ? desk.ask("break-even", "breakEven", of, { path, figure: state.figure, target }) : desk.standing<"breakEven">("break-even");
  const { answer, of: asked } = standing ?? {};
  return html`<div class="aim-fields">
      ${numberMenu(view, { id: "aim-path", label: view.t("aim-number"), value: path, paths, choose: (chosen) => put({ ...state, path: chosen }) })}
      ${figureMenu(view, { id: "aim-figure", value: state.figure, choose: (figure) => put({ ...state, figure }) })}
      <cltv-number compact .view=${told} path="${place}.targets.${kind}"></cltv-number>
    </div>
    <div role="status">
      ${answer && asked ? html`<p class="aim-answer ${stale || standing?.stale || typeof target !== "number" ? "stale" : ""}">${answered({ ...view, draft: asked }, answer)}</p>` : nothing}
      ${standing ? untold(view, "break-even", standing) : nothing}
    </div>`;
}

/** `NPV is 0 ₽ at a contribution margin of 41.3 % (now 55 %).` */
function answered(view: View, found: BreakEven): TemplateResult {
  const { t, f } = view;
  const input = (value: number): string => inputText(view, found.path, value);
  const at = found.crossings.map(input);
  return rich(t, "aim-answer", {
    kind: found.kind === "one" ? "single" : found.kind,
    figure: figureName(view, found.figure),
    target: tellFigure(view, found.figure, found.target),
    name: fullName(view, found.path),
    at: f.list(at),
    now: input(found.value),
    from: input(found.from),
    to: input(found.to),
    low: tellFigure(view, found.figure, found.atFrom),
    high: tellFigure(view, found.figure, found.atTo),
  });
}
