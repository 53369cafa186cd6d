/** Lines over a filling, so that what is bad is seen without colours as well. */
import type { Markish } from "@observablehq/plot";

const SVG = "http://www.w3.org/2000/svg";

/** The mark with the pattern that its filling `url(#hatch)` names; the name holds within one calculator. */
export function hatched(mark: Markish): Markish {
  return [() => pattern(), mark];
}

function pattern(): SVGElement {
  const definitions = element("defs", {});
  const made = element("pattern", { id: "hatch", width: "6", height: "6", patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  made.append(element("line", { x1: "0", y1: "0", x2: "0", y2: "6", stroke: "var(--card)", "stroke-width": "2.5" }));
  definitions.append(made);
  return definitions;
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
