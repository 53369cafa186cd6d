/** Lines over a filling, so that what is bad is seen without colours as well. */
import type { Markish } from "@observablehq/plot";
import type { Drawing } from "./frame.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * The mark that `draw` fills with the pattern. Each drawing has a pattern of its own: the first of a name would count
 * for all, and it paints nothing where it is hidden, as the page is while the report is printed.
 */
export function hatched({ name, sheet }: Drawing, draw: (fill: string) => Markish): Markish {
  const id = ["hatch", name, sheet].filter(Boolean).join("-");
  return [() => pattern(id), draw(`url(#${id})`)];
}

function pattern(id: string): SVGElement {
  const definitions = element("defs", {});
  const made = element("pattern", { id, width: "6", height: "6", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  made.append(element("line", { x1: "0", y1: "0", x2: "0", y2: "6", stroke: "var(--card)", "stroke-width": "2.5" }));
  definitions.append(made);
  return definitions;
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
