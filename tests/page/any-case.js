// Cases as nobody would write them: every kind of retention, effect and number, and names of any signs. Half of them are legal.
import fc from "fast-check";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e9, noNaN: true });
const shape = fc.double({ min: 0.1, max: 1e5, noNaN: true });
const period = fc.constantFrom("month", "quarter", "year");
const some = (fields, always = []) => fc.record(fields, { requiredKeys: always });

/** Any signs at all, halves of pairs too: JSON carries them, so a link must. */
const signs = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 30 }), signs, fc.constantFrom("__proto__", "constructor", "toString"));
const source = text;

/** The same number alone, with its source, as a range, and distributed. */
function number(plain) {
  const sorted = fc.array(plain, { minLength: 3, maxLength: 3 }).map((three) => three.sort((a, b) => a - b));
  return fc.oneof(
    plain,
    some({ value: plain, source }, ["value"]),
    fc.record({ ends: sorted, shape: some({ dist: fc.constantFrom("pert", "triangular"), source }) }).map(({ ends: [low, likely, high], shape }) => ({ low, likely, high, ...shape })),
    fc.record({ dist: fc.constant("beta"), alpha: shape, beta: shape }),
  );
}

/** Three shares of one whole. */
const wholes = fc.constantFrom([0.5, 0.3, 0.2], [1, 0, 0], [0.25, 0.25, 0.5], [0, 0.125, 0.875]);
const named = (items, most, least = 0) => fc.uniqueArray(items, { selector: ({ name }) => name.trim(), minLength: least, maxLength: most });

const problem = fc.record({
  name: text, rate: number(fc.double({ min: 0, max: 0.3, noNaN: true })), contactRate: number(share),
  outcomes: wholes.map(([satisfied, mollified, dissatisfied]) => ({ satisfied, mollified, dissatisfied })),
  loyalty: fc.record({ silent: share, satisfied: share, mollified: share, dissatisfied: share }),
});
const groups = fc.tuple(wholes, number(share)).map(([[best, middle, worst], retention]) => ({
  promoters: { share: best, retention }, passives: { share: middle, retention }, detractors: { share: worst, retention },
}));

const retention = fc.oneof(
  some({ curve: fc.constant("constant"), rate: number(share), per: period }, ["curve", "rate"]),
  fc.record({ curve: fc.constant("betaGeometric"), alpha: shape, beta: shape }),
  fc.record({ curve: fc.constant("observed"), rates: fc.array(number(share), { minLength: 1, maxLength: 40 }) }),
  fc.record({ curve: fc.constant("experience"), loyaltyWithoutProblem: number(share), problems: named(problem, 3) }),
  fc.record({ curve: fc.constant("nps"), groups }),
);

const segment = some(
  { name: text, customers: number(money), newPerPeriod: number(money), revenuePerPeriod: number(money), margin: number(share), costToServePerPeriod: money, retention, cuts: some({ products: text, channel: text }) },
  ["name", "customers", "revenuePerPeriod", "margin", "retention"],
);

const effect = fc.oneof(
  some({ on: fc.constantFrom("churn", "margin"), relative: number(share) }, ["on", "relative"]),
  fc.record({ on: fc.constant("outcome"), problem: text, from: fc.constantFrom("dissatisfied", "mollified"), to: fc.constant("satisfied"), points: share }),
  fc.record({ on: fc.constant("revenue"), amount: number(money) }),
);

const initiative = some(
  { name: text, start: fc.integer({ min: 1, max: 60 }), ramp: fc.oneof(fc.nat(60), fc.array(share, { minLength: 1, maxLength: 10 })), confidence: number(share), costs: some({ perPeriod: number(money), oneOff: fc.array(fc.record({ period: fc.integer({ min: 1, max: 60 }), amount: money }), { maxLength: 3 }) }), effects: fc.array(effect, { maxLength: 3 }) },
  ["name"],
);

/** Of the shape of a case; its names, and what its numbers mean together, may be wrong. */
export const anyCase = some(
  {
    name: text, currency: fc.constantFrom("EUR", "RUB", "USD"), period, horizon: fc.integer({ min: 50, max: 600 }), timing: fc.constantFrom("start", "mid", "end"),
    discountRatePerYear: number(share), segments: named(segment, 3, 1), initiatives: named(initiative, 3),
    scenarios: named(fc.record({ name: text, set: some({ timing: fc.constantFrom("start", "end"), "segments[0].margin": share }) }), 2),
  },
  ["period", "horizon", "discountRatePerYear", "segments"],
);
