/**
 * Purchases that are made up, so that somebody without a file sees what comes out of
 * one. Each customer buys at a rate of his own until he leaves, and nobody is told
 * when that is: the very story that the buying models tell. The same every time.
 */
const CUSTOMERS = 1500;
const DAYS = 730;
const JOINED_WITHIN = 300;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Mean days between purchases lie around this, more or less. */
const USUAL_PAUSE = 45;
const LEAVES_AFTER_PURCHASE = 0.09;
const USUAL_AMOUNT = 1800;

export function madeUpPurchases(): Blob {
  const chance = dice(20240101);
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => purchasesOf(`C${String(index + 1).padStart(5, "0")}`, chance)).flat();
  rows.sort((one, other) => one.day - other.day);
  const lines = rows.map(({ id, day, amount }) => `${id};${new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10)};${amount.toFixed(2)}\r\n`);
  return new Blob(["customer;date;amount\r\n", ...lines], { type: "text/csv" });
}

interface Purchase {
  id: string;
  day: number;
  amount: number;
}

function purchasesOf(id: string, chance: () => number): Purchase[] {
  const pause = (USUAL_PAUSE * 0.7) / spread(chance);
  const leaves = Math.min(0.9, LEAVES_AFTER_PURCHASE * spread(chance));
  const usual = USUAL_AMOUNT * spread(chance);
  const found: Purchase[] = [];
  for (let day = chance() * JOINED_WITHIN; day < DAYS; day += -pause * Math.log(1 - chance())) {
    found.push({ id, day: Math.floor(day), amount: Math.max(50, usual * spread(chance)) });
    if (chance() < leaves) break;
  }
  return found;
}

/** Around 1, always above zero, skewed to the right: the mean of three exponential chances. */
function spread(chance: () => number): number {
  return -(Math.log(1 - chance()) + Math.log(1 - chance()) + Math.log(1 - chance())) / 3;
}

/** Evenly between 0 and 1 (mulberry32): small, and good enough for an example. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
