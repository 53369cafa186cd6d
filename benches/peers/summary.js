// What a sample says: mean, standard deviation, share above zero, percentiles.

const PERCENTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

export function summary(figures) {
  const n = figures.length, { origin, sum, squares, above, least, most } = onePass(figures);
  const sd = Math.sqrt((squares - (sum * sum) / n) / (n - 1));
  return { mean: origin + sum / n, sd, shareAboveZero: above / n, percentiles: percentiles(figures, least, most) };
}

/** Without a branch: which figures are above zero nobody can predict. */
function onePass(figures) {
  const origin = figures[0];
  let sum = 0, squares = 0, above = 0, least = origin, most = origin;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i], distance = figure - origin;
    sum += distance;
    squares += distance * distance;
    above += +(figure > 0);
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
  return { origin, sum, squares, above, least, most };
}

/** Linear between order statistics, as numpy does by default. */
function percentiles(figures, least, most) {
  const places = PERCENTILES.map((p) => p * (figures.length - 1));
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const found = select(figures, ranks, least, most);
  return places.map((place, k) => found[2 * k] + (place - ranks[2 * k]) * (found[2 * k + 1] - found[2 * k]));
}

const CELLS = 4096;

/** Counts cells of equal width, then sorts those that hold a wanted rank: two passes instead of a sort. */
function select(figures, ranks, least, most) {
  const perCell = (CELLS - 1) / (most - least || 1);
  const before = countBefore(figures, least, perCell);
  const cells = ranks.map((rank) => before.findLastIndex((smaller) => smaller <= rank));
  const held = collect(figures, least, perCell, new Set(cells));
  return ranks.map((rank, k) => held.get(cells[k])[rank - before[cells[k]]]);
}

/** How many figures are in the cells before each. */
function countBefore(figures, least, perCell) {
  const counts = new Int32Array(CELLS);
  for (let i = 0; i < figures.length; i++) counts[((figures[i] - least) * perCell) | 0]++;
  let sum = 0;
  return counts.map((count) => (sum += count) - count);
}

/** What is in the wanted cells, sorted. */
function collect(figures, least, perCell, wanted) {
  const held = new Map([...wanted].map((cell) => [cell, []]));
  const isWanted = new Uint8Array(CELLS);
  for (const cell of wanted) isWanted[cell] = 1;
  for (let i = 0; i < figures.length; i++) {
    const cell = ((figures[i] - least) * perCell) | 0;
    if (isWanted[cell]) held.get(cell).push(figures[i]);
  }
  for (const [cell, values] of held) held.set(cell, Float64Array.from(values).sort());
  return held;
}
