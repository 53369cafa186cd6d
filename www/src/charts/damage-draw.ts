/** What each type of problem costs, the worst first: solid what leaves with the customers, outlined what handling costs. */
import { barX, plot, text } from "@observablehq/plot";
import type { ProblemRisk } from "cltv";
import { ranked } from "./damage-order.ts";
import { bare, GAP, listed, type Drawing } from "./frame.ts";
import { fitted, widthOf } from "./type.ts";

/** Name and amount in one line, the bar below. */
const ROW = 46;
const NAME = 21;

export function drawDamage({ outcome, f, which, width }: Drawing): Element {
  const risk = outcome.segments[Number(which)]?.experience;
  const rows = risk ? ranked(risk) : [];
  const amount = ({ damage, shareOfDamage }: ProblemRisk): string => [f.money(damage), ...(shareOfDamage === null ? [] : [f.share(shareOfDamage, 0)])].join("  ");
  const named = (row: ProblemRisk): string => fitted(row.name, width - widthOf(amount(row)) - GAP, { fontWeight: 600 });
  const line = { y: "name", lineAnchor: "top", dy: 2 } as const;
  return bare(
    plot({
      ...listed(width, rows.length, ROW),
      x: { axis: null, zero: true },
      y: { axis: null, domain: rows.map(({ name }) => name), padding: 0 },
      marks: [
        barX(rows, { y: "name", x1: 0, x2: "contributionAtRisk", insetTop: NAME, insetBottom: 7, fill: "var(--accent)" }),
        barX(rows, { y: "name", x1: handlingFrom, x2: handlingTo, insetTop: NAME + 0.75, insetBottom: 7.75, fill: "var(--accent-tint)", stroke: "var(--accent)", strokeWidth: 1.5 }),
        text(rows, { ...line, frameAnchor: "left", textAnchor: "start", dy: 2 - ROW / 2, text: named, fill: "var(--ink)", fontWeight: 600 }),
        text(rows, { ...line, frameAnchor: "right", textAnchor: "end", dy: 2 - ROW / 2, text: amount, fill: "var(--ink-2)" }),
      ],
    }),
  );
}

/** Customers who bring nothing leave nothing behind: handling then begins at zero. */
function handlingFrom({ contributionAtRisk }: ProblemRisk): number {
  return Math.max(0, contributionAtRisk);
}

function handlingTo({ contributionAtRisk, handlingCost, damage }: ProblemRisk): number {
  return contributionAtRisk < 0 ? handlingCost : damage;
}
