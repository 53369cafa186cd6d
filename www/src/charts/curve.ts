/** Who stayed, what the curve says of it, and how it goes on. */
import { html, type TemplateResult } from "lit";
import type { Period } from "cltv";
import type { CohortsFit, CohortsInput, CurveFit, FittedCurve } from "cltv/data";
import type { View } from "../view.ts";
import { figure } from "./figure.ts";

export interface CurveChart {
  of: CohortsInput;
  answer: CohortsFit;
  fit: CurveFit & { fitted: FittedCurve };
  stale: boolean;
}

export interface CurvePicture {
  per: Period;
  /** Periods that the fit has seen. */
  seen: number;
  observed: { at: number; survival: number; isKept: boolean }[];
  survival: FittedCurve["survival"];
}

export function curveFigure(view: View, chart: CurveChart): TemplateResult {
  const { t } = view;
  const { of, fit, stale } = chart;
  const made = picture(chart);
  return figure(view, {
    name: "curve",
    data: made,
    stale,
    title: t("curve-title"),
    about: t(`curve-${fit.curve}`),
    caption: t(of.holdout ? "curve-caption-holdout" : "curve-caption", { seen: t("periods", { period: of.per, count: made.seen }) }),
    legend: html`<ul class="legend" role="list">
      <li><span class="swatch dot"></span>${t("curve-seen")}</li>
      ${made.observed.some(({ isKept }) => isKept) ? html`<li><span class="swatch ring"></span>${t("curve-kept")}</li>` : ""}
      <li><span class="swatch line"></span>${t("curve-fitted")}</li>
      <li><span class="swatch inner"></span>${t("curve-band")}</li>
    </ul>`,
    heads: [t("period-name", { period: of.per }), t("curve-head-seen"), t("curve-head-fitted"), t("curve-head-low"), t("curve-head-high")],
    rows: (told) => rows(told, made),
  });
}

function rows({ t, f }: View, { observed, survival: { value, low, high } }: CurvePicture): string[][] {
  const seen = new Map(observed.map(({ at, survival }) => [at, survival]));
  return Array.from(value, (fitted, at) => {
    const real = seen.get(at);
    return [String(at), ...[real, fitted, low[at], high[at]].map((share) => (share === undefined ? t("no-figure") : f.share(share)))];
  });
}

const pictures = new WeakMap<FittedCurve, CurvePicture>();

/** The same picture for the same fit. */
function picture({ of, answer, fit: { fitted } }: CurveChart): CurvePicture {
  const seen = answer.periods - (of.holdout ?? 0);
  const known = pictures.get(fitted);
  if (known) return known;
  const observed = answer.observed.survival.flatMap((survival, index) => {
    const at = answer.observed.at[index] ?? index;
    return survival === null ? [] : [{ at, survival, isKept: at > seen }];
  });
  const made = { per: of.per, seen, observed, survival: fitted.survival };
  pictures.set(fitted, made);
  return made;
}
