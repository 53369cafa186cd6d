/** Which of the periods along the bottom are named. */
import { widthOf } from "./type.ts";

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Between two of them. */
const APART = 12;
const MOST = 8;

export function periods(horizon: number, room: number): number[] {
  const fit = Math.min(MOST, room / (widthOf(String(horizon)) + APART));
  const step = STEPS.find((one) => horizon / one <= fit) ?? horizon;
  return Array.from({ length: Math.floor(horizon / step) + 1 }, (_, index) => index * step);
}

/** How many amounts find room side by side. */
export function amounts(labels: readonly string[], room: number): number {
  return Math.max(2, Math.min(MOST - 1, Math.floor(room / (Math.max(...labels.map((label) => widthOf(label))) + APART))));
}
