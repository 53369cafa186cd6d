/**
 * How wide words are, so that what does not fit is cut or folded and not laid over
 * something else. A drawing is seen on the page, on paper and in a file: what fits
 * has to fit in the letters of each.
 */
const FAMILIES = ['system-ui, -apple-system, "Segoe UI", Roboto, sans-serif', 'Arial, "Helvetica Neue", "Liberation Sans", Roboto, sans-serif'];

/** In pixels; the size and weight of the letters. */
export interface Hand {
  fontSize?: number;
  fontWeight?: number;
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Of the widest of its lines; digits are drawn as wide as a zero. */
export function widthOf(words: string, { fontSize = 12, fontWeight = 400 }: Hand = {}): number {
  const brush = (pen ??= document.createElement("canvas").getContext("2d"));
  const lines = words.replace(/\d/gu, "0").split("\n");
  // A browser that lends no canvas: letters as wide as wide ones are.
  if (!brush) return Math.max(...lines.map((line) => line.length * fontSize * 0.65));
  const widths = FAMILIES.flatMap((family) => {
    brush.font = `${fontWeight} ${fontSize}px ${family}`;
    return lines.map((line) => brush.measureText(line).width);
  });
  return Math.max(...widths);
}

/** As much of it as there is room for; the table has all of it. */
export function fitted(words: string, room: number, hand?: Hand): string {
  if (widthOf(words, hand) <= room) return words;
  const signs = [...words];
  for (let kept = signs.length - 1; kept > 0; kept -= 1) {
    const cut = `${signs.slice(0, kept).join("").trimEnd()}…`;
    if (widthOf(cut, hand) <= room) return cut;
  }
  return "…";
}

/** Folded between words; what is too long for the last line is cut. */
export function folded(words: string, room: number, lines: number, hand?: Hand): string[] {
  const [first = "", ...rest] = words.split(" ");
  let line = first;
  let used = 0;
  for (; used < rest.length && widthOf(`${line} ${rest[used]}`, hand) <= room; used += 1) line += ` ${rest[used]}`;
  const left = rest.slice(used).join(" ");
  if (!left) return [fitted(line, room, hand)];
  if (lines <= 1) return [fitted(`${line} ${left}`, room, hand)];
  return [fitted(line, room, hand), ...folded(left, room, lines - 1, hand)];
}
