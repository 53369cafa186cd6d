/**
 * A chart as one drawing that looks the same outside of the page: drawn anew in one
 * width whatever the screen, in the light colours whatever the theme, with its title
 * and legend, and with every colour and font written into it.
 */
import type { Figure } from "../charts/figure.ts";
import type { View } from "../view.ts";
import { fixColours } from "./colours.ts";
import { fitted } from "../charts/type.ts";
import { drawLegend } from "./legend.ts";
import { element } from "./svg.ts";

export interface Picture {
  text: string;
  width: number;
  height: number;
}

/** Of the drawing itself: what a slide or a page of A4 holds. */
const [WIDTH, HEIGHT] = [720, 320];
const MARGIN = 20;
/** Height of the title with the room below it. */
const TITLE = 36;
const HEADLINE = { fontSize: 16, fontWeight: 600 };
const FONT = { "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif", "font-size": 12 };

export async function picture(view: View, shown: Figure, figure: HTMLElement): Promise<Picture | undefined> {
  const { outcome, of } = view.answer;
  if (!outcome || !of) return undefined;
  const { DRAWINGS } = await import("../charts/draw.ts");
  const { name, which = "", data } = shown;
  const drawing = DRAWINGS[name]({ name, outcome, of, t: view.t, f: view.f, which, data, width: WIDTH, height: HEIGHT, sheet: "file" });
  const easel = document.createElement("div");
  easel.className = "easel";
  easel.append(drawing, ...legendsOf(figure));
  figure.append(easel);
  try {
    return finished(shown, drawing, [...easel.querySelectorAll(".legend")]);
  } finally {
    easel.remove();
  }
}

function legendsOf(figure: HTMLElement): Node[] {
  return [...figure.querySelectorAll(".legend")].map((list) => list.cloneNode(true));
}

/** While it stands on the page: only there its colours are known. */
function finished({ title, caption }: Figure, drawing: Element, legends: Element[]): Picture {
  // The page's own style of a drawing gives way to high contrast; outside there is none.
  drawing.removeAttribute("class");
  fixColours(drawing);
  const high = Number(drawing.getAttribute("height"));
  const legend = drawLegend(legends, WIDTH);
  const [width, height] = [WIDTH + 2 * MARGIN, high + legend.height + TITLE + 2 * MARGIN];
  for (const [key, value] of Object.entries({ ...FONT, x: MARGIN, y: MARGIN + TITLE, overflow: "visible", color: "#1b2327" })) drawing.setAttribute(key, String(value));
  const whole = element(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", ...FONT },
    element("title", {}, title),
    element("desc", {}, caption),
    element("rect", { width, height, fill: "#fff" }),
    element("text", { x: MARGIN, y: MARGIN + 14, "font-size": HEADLINE.fontSize, "font-weight": HEADLINE.fontWeight, fill: "#1b2327" }, fitted(title, WIDTH, HEADLINE)),
    drawing,
    element("g", { transform: `translate(${MARGIN} ${MARGIN + TITLE + high})` }, ...legend.drawn),
  );
  return { text: new XMLSerializer().serializeToString(whole), width, height };
}
