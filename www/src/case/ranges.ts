/**
 * How sure a number is, told in one of several shapes, and how one shape becomes
 * another. What a person typed into one is remembered while another is chosen; what
 * nobody typed yet is a suggestion to begin with, rounded so that it can be read.
 */
import { isRange, isWordsOnly, numberOf, sourceOf, withNumber } from "./estimate.ts";

export const SHAPES = ["pert", "triangular", "uniform", "normal", "lognormal", "beta", "logitNormal"] as const;
export type Shape = (typeof SHAPES)[number];

/** The fields of each shape, in the order in which they stand. */
export const PARTS: Record<Shape, readonly string[]> = {
  pert: ["low", "likely", "high"],
  triangular: ["low", "likely", "high"],
  uniform: ["low", "high"],
  normal: ["mean", "sd"],
  lognormal: ["mu", "sigma"],
  beta: ["alpha", "beta"],
  logitNormal: ["mu", "sigma"],
};

export interface Ends {
  low: number;
  likely: number;
  high: number;
}

/** What was typed into each shape, and the last one. */
export interface Remembered {
  typed: Record<string, unknown>;
  last: object;
}

type Node = Record<string, unknown>;

export function shapeOf(node: unknown): Shape | undefined {
  if (!isRange(node)) return undefined;
  return SHAPES.find((shape) => shape === (node as Node)["dist"]) ?? "pert";
}

/** The same number and source in this shape. */
export function reshaped(node: unknown, shape: Shape, before?: Remembered): Node {
  const typed = { ...before?.typed, ...typedIn(node) };
  const ends = endsOf(node, typed);
  const suggested = suggestion(shape, ends);
  const part = (name: string): unknown => {
    const known = typed[keyOf(shape, name)];
    return known !== undefined && fits(name, known, ends, numberOf(node)) ? known : suggested[name];
  };
  const source = sourceOf(node);
  return { ...inOrder(Object.fromEntries(PARTS[shape].map((name) => [name, part(name)]))), ...(shape !== "pert" && { dist: shape }), ...(source && { source }) };
}

/** What is to be remembered of it when it changes its shape. */
export function remembered(node: unknown, before?: Remembered): Remembered {
  return { typed: { ...before?.typed, ...typedIn(node) }, last: node as object };
}

/** The number that stays when the range goes. */
export function fixed(node: unknown, before?: Remembered): unknown {
  const number = centre(node, before);
  const source = sourceOf(node);
  return source ? { value: number, source } : number;
}

/** The range that this number had before, if it still lies in it. */
export function restored(node: unknown, before: Remembered | undefined): Node | undefined {
  const value = numberOf(node) as number;
  const last = before?.last as Node | undefined;
  const shape = shapeOf(last);
  if (!last || !shape) return undefined;
  const { low, high } = endsOf(last, before?.typed ?? {});
  if (isWordsOnly(last) && shape !== "uniform" ? value !== centre(last, before) : value < low || value > high) return undefined;
  const { source: _, ...parts } = isWordsOnly(last) ? last : (withNumber(last, value) as Node);
  const source = sourceOf(node);
  return { ...parts, ...(source && { source }) };
}

function centre(node: unknown, before?: Remembered): unknown {
  return numberOf(node) ?? endsOf(node, { ...before?.typed, ...typedIn(node) }).likely;
}

/**
 * A range to begin with: a tenth to both sides; near to the whole, a quarter of what is
 * missing to it (97.5 % becomes 96.9–98.1 %). `step` is for zero, around which there is no tenth.
 */
export function around(value: number, isShare: boolean, step: number): Ends {
  const size = Math.abs(value);
  const missing = isShare && size < 1 ? 0.25 * (1 - size) : Infinity;
  const width = missing < 0.1 * size ? round(missing, 1) : round(size === 0 ? step : 0.1 * size, 2);
  const end = (by: number): number => round(value + by, missing < 0.1 * size ? 12 : 3);
  return { low: Math.min(value, end(-width)), likely: value, high: Math.max(value, end(width)) };
}

/** Both families of logarithms call their parameters μ and σ; a mean is the likely value by another name. */
function keyOf(shape: Shape, part: string): string {
  if (part === "mean") return "likely";
  return part === "mu" || part === "sigma" ? `${shape} ${part}` : part;
}

function typedIn(node: unknown): Node {
  const shape = shapeOf(node);
  if (!shape) return {};
  return Object.fromEntries(PARTS[shape].map((part) => [keyOf(shape, part), (node as Node)[part]]));
}

/** What was typed for another number is of no use on the wrong side of this one. */
function fits(part: string, value: unknown, { low, high }: Ends, number: unknown): boolean {
  if (typeof value !== "number") return true;
  if (typeof number !== "number") return (part !== "likely" && part !== "mean") || (low <= value && value <= high);
  return part === "low" ? value <= number : part === "high" ? value >= number : true;
}

/** Ends and likely value that were typed at different times may not belong together. */
function inOrder(parts: Node): Node {
  const { low, likely, high } = parts as Record<string, number>;
  const isAstray = typeof likely === "number" && typeof low === "number" && typeof high === "number" && (likely < low || likely > high);
  return isAstray ? { ...parts, likely: round((low + high) / 2, 4) } : parts;
}

/** Between which ends it lies for the most part: two deviations to both sides, where it has no ends of its own. */
function endsOf(node: unknown, typed: Node): Ends {
  const number = (key: string): number | undefined => (typeof typed[key] === "number" ? typed[key] : undefined);
  const shape = shapeOf(node) ?? "pert";
  const spread = spreadOf(shape, (part) => number(keyOf(shape, part)) ?? NaN);
  const low = spread?.low ?? number("low") ?? 0;
  const high = spread?.high ?? number("high") ?? 1;
  const likely = spread?.likely ?? number("likely");
  return { low, high, likely: likely !== undefined && likely >= low && likely <= high ? likely : round((low + high) / 2, 4) };
}

function spreadOf(shape: Shape, part: (name: string) => number): Ends | undefined {
  const map = (to: (z: number) => number): Ends => ({ low: round(to(-2), 3), likely: round(to(0), 4), high: round(to(2), 3) });
  switch (shape) {
    case "normal":
      return { ...map((z) => part("mean") + z * part("sd")), likely: part("mean") };
    case "lognormal":
      return map((z) => Math.exp(part("mu") + z * part("sigma")));
    case "logitNormal":
      return map((z) => 1 / (1 + Math.exp(-part("mu") - z * part("sigma"))));
    case "beta":
      return map((z) => Math.min(1, Math.max(0, betaMiddle(part("alpha"), part("beta")) + z * betaDeviation(part("alpha"), part("beta")))));
    default:
      return undefined;
  }
}

/** Near its median (Kerman 2011), as long as it is a hill. */
function betaMiddle(alpha: number, beta: number): number {
  return Math.min(alpha, beta) > 1 ? (alpha - 1 / 3) / (alpha + beta - 2 / 3) : alpha / (alpha + beta);
}

function betaDeviation(alpha: number, beta: number): number {
  return Math.sqrt((alpha * beta) / (alpha + beta + 1)) / (alpha + beta);
}

/** Parameters with about the same likely value and spread. */
function suggestion(shape: Shape, ends: Ends): Node {
  const { low, likely, high } = ends;
  const sd = (high - low) / 4;
  switch (shape) {
    case "normal":
      return { mean: likely, sd: round(sd, 2) };
    case "lognormal":
      return { mu: round(Math.log(likely), 6), sigma: round(halved(ends, Math.log), 2) };
    case "logitNormal":
      return { mu: round(logit(likely), 6), sigma: round(halved(ends, logit), 2) };
    case "beta":
      return likeBeta(likely, sd);
    default:
      return { ...ends };
  }
}

/** A deviation on another scale: half of the way from the likely value to an end, where that end is on the scale. */
function halved({ low, likely, high }: Ends, scale: (value: number) => number): number {
  const sides = [scale(high) - scale(likely), scale(likely) - scale(low)].filter((side) => Number.isFinite(side) && side > 0);
  return sides.length > 0 ? sides.reduce((sum, side) => sum + side / 2, 0) / sides.length : 0.1;
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** By its middle and its deviation. */
function likeBeta(middle: number, sd: number): Node {
  const weight = Math.max(2, (middle * (1 - middle)) / sd ** 2 - 1);
  return { alpha: round(middle * (weight - 2 / 3) + 1 / 3, 4), beta: round((1 - middle) * (weight - 2 / 3) + 1 / 3, 4) };
}

function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
