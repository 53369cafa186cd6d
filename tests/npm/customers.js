// A till whose customers are made up, the same ones every time, and what it looks like as a file.

const DAY = 86_400_000;

/** [{ customer, day, amount }] in the order of time. Everybody has a rate of their own, and leaves after some purchase. */
export function till({ customers = 400, days = 540, seed = 1 } = {}) {
  const even = generator(seed);
  const exponential = () => -Math.log(1 - even());
  const purchases = [];
  for (let who = 0; who < customers; who++) {
    const rate = exponential() / 40;
    const leaving = 1 - even() ** (1 / 3);
    const mean = 2000 / (exponential() + exponential() + exponential() + 1);
    for (let day = Math.floor(even() * 180); day < days; day += Math.ceil(exponential() / rate)) {
      purchases.push({ customer: `C${who}`, day, amount: cents(mean * (exponential() + exponential()) + 1) });
      if (even() < leaving && purchases.length > 1) break;
    }
  }
  return purchases.sort((a, b) => a.day - b.day);
}

const cents = (amount) => Math.round(100 * amount) / 100;

/** Marsaglia's xorshift of 32 bits. */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** `2024-01-01` is the first. */
export const dateOf = (day) => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString().slice(0, 10);

export function csv(purchases) {
  const rows = purchases.map(({ customer, day, amount }) => `${customer},${dateOf(day)},${amount}`);
  return new TextEncoder().encode(["customer,date,amount", ...rows, ""].join("\n"));
}

export const columnsOfCsv = { customer: 0, date: 1, amount: 2 };

/** One line per customer in weeks, a purchase per day, seen until `end`; written down from the definitions. */
export function summary(purchases, end = Math.max(...purchases.map(({ day }) => day))) {
  const seen = purchases.filter(({ day }) => day <= end);
  const ids = [...new Set(seen.map(({ customer }) => customer))];
  const lines = ids.map((id) => history(seen.filter(({ customer }) => customer === id), end));
  const column = (name) => lines.map((line) => line[name]);
  return { ids, frequency: column("frequency"), recency: column("recency"), age: column("age"), meanSpend: column("meanSpend") };
}

function history(own, end) {
  const byDay = new Map();
  for (const { day, amount } of own) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  const [first, ...again] = [...byDay.keys()];
  const spend = again.reduce((sum, day) => sum + byDay.get(day), 0);
  return {
    frequency: again.length,
    recency: ((again.at(-1) ?? first) - first) / 7,
    age: (end - first) / 7,
    meanSpend: again.length > 0 ? spend / again.length : 0,
  };
}

/** Bytes in pieces, the sizes taken in turn. */
export function* pieces(bytes, sizes) {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length];
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
