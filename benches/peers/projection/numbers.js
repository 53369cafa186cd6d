// What all parts share: names, sums, and how figures without an end are told.

export const PER_YEAR = { month: 12, quarter: 4, year: 1 };
export const POINT = 0.01;
export const MONEY = ["revenue", "margin", "costToServe", "newCustomers", "acquisitionCost"];
export const SERIES = ["opening", "new", "closing", "active", "revenue", "margin", "costToServe", "handling", "acquisition", "contribution"];

export const clamp = (x) => (x < 0 ? 0 : x > 1 ? 1 : x);
export const sum = (xs) => xs.reduce((a, b) => a + b, 0);
export const zeros = (n) => new Float64Array(n);
export const finite = (x) => (x === Infinity ? "infinite" : x === -Infinity ? "minusInfinite" : Number.isNaN(x) ? null : x);
export const orNull = (x) => (Number.isNaN(x) ? null : x);
