/**
 * Every drawing by the name of its figure; one line adds one. Drawn with Observable
 * Plot and loaded after the first paint: it is larger than the rest of the page.
 */
import { drawAlive } from "./alive-draw.ts";
import { drawBridge } from "./bridge-draw.ts";
import { drawCash } from "./cash-draw.ts";
import { drawCurve } from "./curve-draw.ts";
import { drawCustomers } from "./customers-draw.ts";
import { drawDamage } from "./damage-draw.ts";
import { drawDrivers } from "./drivers-draw.ts";
import { drawHeat } from "./heat-draw.ts";
import { drawRepeats } from "./repeats-draw.ts";
import { drawScenarios } from "./scenarios-draw.ts";
import { drawSpread } from "./spread-draw.ts";
import { drawTornado } from "./tornado-draw.ts";
import { drawTracking } from "./tracking-draw.ts";
import { figureKey } from "./figure.ts";
import type { Drawing } from "./frame.ts";

export const DRAWINGS = {
  alive: drawAlive,
  bridge: drawBridge,
  cash: drawCash,
  curve: drawCurve,
  customers: drawCustomers,
  damage: drawDamage,
  drivers: drawDrivers,
  heat: drawHeat,
  repeats: drawRepeats,
  scenarios: drawScenarios,
  spread: drawSpread,
  tornado: drawTornado,
  tracking: drawTracking,
} satisfies Record<string, (drawing: Drawing) => Element>;

export type Drawn = keyof typeof DRAWINGS;

/** As it stands in its figure, whose title and caption say what it is. */
export function drawn(drawing: Drawing): Element {
  const made = DRAWINGS[drawing.name as Drawn](drawing);
  const key = figureKey(drawing.name, drawing.which);
  made.setAttribute("role", "img");
  made.setAttribute("aria-labelledby", `${key}-title ${key}-caption`);
  return made;
}
