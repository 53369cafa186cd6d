/** Words that would reach out of the frame move in. */
import type { RenderFunction } from "@observablehq/plot";
import { widthOf, type Hand } from "./type.ts";

export interface Place extends Hand {
  textAnchor: "start" | "middle" | "end";
  dx?: number;
  dy?: number;
}

/** Letters are drawn a little wider than measured. */
const AIR = 2;
/** Half the height of a line, in sizes of its letters. */
const HALF = 0.6;

/** What stands at `place` of its point: sideways as far as it must, and from below the frame to as far above its point. */
export function kept({ textAnchor, dx = 0, dy = 0, fontSize = 12, fontWeight = 400 }: Place): RenderFunction {
  const before = { start: 0, middle: 0.5, end: 1 }[textAnchor];
  return (index, scales, values, frame, context, next) => {
    const bottom = frame.height - frame.marginBottom - HALF * fontSize;
    const across = (x: number, at: number): number => {
      const width = widthOf(String(values.text?.[at] ?? ""), { fontSize, fontWeight });
      const from = x + dx - before * width;
      return x + Math.max(frame.marginLeft - from, Math.min(0, frame.width - AIR - from - width));
    };
    const moved = Object.assign({}, values);
    if (values.x) moved.x = Array.from(values.x, across);
    if (values.y && dy > 0) moved.y = Array.from(values.y, (y: number) => (y + dy > bottom ? y - 2 * dy : y));
    return next?.(index, scales, moved, frame, context) ?? null;
  };
}
