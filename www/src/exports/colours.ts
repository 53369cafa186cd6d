/** Colours as every program reads them: `#rrggbb` and an opacity beside it. */

export interface Colour {
  hex: string;
  /** 0..1 */
  opacity: number;
}

/** What the browser computes: `rgb(15, 98, 102)`, `rgba(…, 0.5)`, `color(srgb 0.06 0.38 0.4 / 0.5)`. Anything else is no colour. */
export function colourOf(computed: string): Colour | undefined {
  const [, kind = "", inside = ""] = /^(rgba?|color)\((.*)\)$/.exec(computed.trim()) ?? [];
  const numbers = inside.replace("srgb", "").split(/[\s,/]+/).filter(Boolean).map(Number);
  const [red, green, blue, opacity = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.some(Number.isNaN)) return undefined;
  const size = kind === "color" ? 255 : 1;
  return { hex: `#${[red, green, blue].map((part) => hex(part * size)).join("")}`, opacity };
}

function hex(part: number): string {
  return Math.min(255, Math.max(0, Math.round(part))).toString(16).padStart(2, "0");
}

/** Attributes that hold a colour. */
const PAINTED = ["fill", "stroke", "color"] as const;

/** Writes into the drawing what its variables mean where it stands, so that it needs no page around it. */
export function fixColours(drawing: Element): void {
  for (const part of [drawing, ...drawing.querySelectorAll("*")]) {
    const computed = getComputedStyle(part);
    const fixed = PAINTED.filter((name) => /var\(|color-mix|currentcolor/i.test(part.getAttribute(name) ?? "")).map((name) => [name, colourOf(computed[name])] as const);
    for (const [name, colour] of fixed) if (colour) fix(part, name, colour);
  }
}

function fix(part: Element, name: string, { hex: value, opacity }: Colour): void {
  part.setAttribute(name, value);
  if (opacity === 1 || name === "color") return;
  const own = Number(part.getAttribute(`${name}-opacity`) ?? 1);
  part.setAttribute(`${name}-opacity`, String(own * opacity));
}
