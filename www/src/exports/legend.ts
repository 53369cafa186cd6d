/** What the fillings mean, as the page's own list says it, drawn below the chart. */
import { widthOf } from "../charts/type.ts";
import { colourOf } from "./colours.ts";
import { element } from "./svg.ts";

export const LINE = 22;
const GAP = 22;
const AFTER_SWATCH = 6;
const HATCH = "legend-hatch";

/** The lines of the legend and how high they are; the list stands where its colours are the light ones. */
export function drawLegend(lists: readonly Element[], width: number): { drawn: Element[]; height: number } {
  const drawn: Element[] = [];
  let [x, y] = [0, 0];
  for (const item of lists.flatMap((list) => [...list.querySelectorAll("li")])) {
    const entry = drawEntry(item);
    if (x > 0 && x + entry.width > width) [x, y] = [0, y + LINE];
    drawn.push(element("g", { transform: `translate(${x} ${y})` }, ...entry.parts));
    x += entry.width + GAP;
  }
  if (drawn.length === 0) return { drawn, height: 0 };
  return { drawn: [hatch(), ...drawn], height: y + LINE };
}

function drawEntry(item: Element): { parts: Element[]; width: number } {
  const words = item.cloneNode(true) as Element;
  words.querySelectorAll(".sr").forEach((part) => part.remove());
  const text = (words.textContent ?? "").replace(/\s+/g, " ").trim();
  const swatches = [...item.querySelectorAll<HTMLElement>(".swatch")];
  const parts: Element[] = [];
  let at = 0;
  for (const swatch of swatches) {
    parts.push(...drawSwatch(swatch, at));
    at += swatch.offsetWidth + AFTER_SWATCH;
  }
  parts.push(element("text", { x: at, y: LINE / 2, dy: "0.35em", fill: "#1b2327" }, text));
  return { parts, width: at + widthOf(text) };
}

function drawSwatch(swatch: HTMLElement, x: number): Element[] {
  const { backgroundColor, backgroundImage, borderTopColor, borderTopStyle, borderTopWidth, borderTopLeftRadius } = getComputedStyle(swatch);
  const [wide, high, edge] = [swatch.offsetWidth, Math.max(swatch.offsetHeight, 2), parseFloat(borderTopWidth)];
  const y = (LINE - high) / 2;
  const line = colourOf(borderTopColor)?.hex ?? "none";
  if (borderTopStyle === "dashed") return [element("line", { x1: x, x2: x + wide, y1: LINE / 2, y2: LINE / 2, stroke: line, "stroke-width": edge, "stroke-dasharray": "4 3" })];
  const lined = /(?:rgba?|color)\([^()]*\)/.exec(backgroundImage)?.[0];
  const fill = colourOf(lined ?? backgroundColor);
  const radius = borderTopLeftRadius.endsWith("%") ? high / 2 : parseFloat(borderTopLeftRadius);
  const place = { x: x + edge / 2, y: y + edge / 2, width: wide - edge, height: high - edge, rx: radius };
  const filled = element("rect", { ...place, fill: fill && fill.opacity > 0 ? fill.hex : "none", stroke: edge > 0 ? line : "none", "stroke-width": edge });
  return lined ? [filled, element("rect", { ...place, fill: `url(#${HATCH})` })] : [filled];
}

/** White lines over a filling, as the page has them. */
function hatch(): Element {
  const pattern = { id: HATCH, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("defs", {}, element("pattern", pattern, element("line", { x1: 0, x2: 0, y1: 0, y2: 5, stroke: "#fff", "stroke-width": 4 })));
}
