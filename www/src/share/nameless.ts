/**
 * The same case without anything that a person wrote: the figures stay, names become
 * "Segment 1", and where the numbers come from is left out. What follows a name follows
 * the new one, so the case computes the same. A text passes only if it is one of the
 * engine's own words; new fields with text of their own are therefore left out, not leaked.
 */
import type { Case } from "cltv";
import { keysOf } from "../case/path.ts";

export type Named = "segments" | "problems" | "initiatives" | "scenarios" | "groups";

/** What the first, second, … of its kind is called. */
export type Naming = (kind: Named, number: number) => string;

/** Fields whose texts are words of the engine, or a currency. */
const WORDS = new Set(["currency", "period", "timing", "per", "curve", "on", "from", "to", "dist", "sampling", "figures", "between"]);

const LISTS = new Set(["segments", "problems", "initiatives", "scenarios"]);

/** Ranges such as `2–3` and `4+` name nobody. */
const FIGURES_ONLY = /^[\d\s.,+<>≤≥–-]*$/;

export function nameless(draft: Case, naming: Naming): Case {
  const names = new Names(naming);
  return walked(names, draft, []) as Case;
}

/** `keys` lead to the node, without the numbers of items. */
function walked(names: Names, node: unknown, keys: readonly string[]): unknown {
  if (typeof node === "string") return wordOf(names, node, keys);
  if (Array.isArray(node)) return node.map((part) => walked(names, part, keys));
  if (typeof node !== "object" || node === null) return node;
  const parts = Object.entries(node).filter(([key]) => key !== "source" && (key !== "name" || keys.length > 0));
  // A scenario's settings are told by paths.
  const below = keys.at(-1) === "set" ? wordsOf : (key: string): readonly string[] => [...keys, key];
  return Object.fromEntries(parts.map(([key, part]) => [key, walked(names, part, below(key))]));
}

function wordsOf(path: string): readonly string[] {
  return keysOf(path).filter((key) => typeof key === "string");
}

function wordOf(names: Names, text: string, keys: readonly string[]): string {
  const [key = "", list = ""] = [keys.at(-1), keys.at(-2)];
  if (key === "name" && LISTS.has(list)) return names.of(list as Named, text);
  if (key === "segment" || key === "problem") return names.of(`${key}s`, text);
  if (list === "cuts") return FIGURES_ONLY.test(text) ? text : names.of("groups", text, key);
  return WORDS.has(key) ? text : "";
}

/** The same name is the same neutral name, wherever it stands. */
class Names {
  readonly #naming: Naming;
  readonly #known = new Map<string, Map<string, string>>();

  constructor(naming: Naming) {
    this.#naming = naming;
  }

  of(kind: Named, name: string, apart: string = kind): string {
    if (name === "") return "";
    const known = this.#known.get(apart) ?? new Map<string, string>();
    this.#known.set(apart, known);
    const neutral = known.get(name) ?? this.#naming(kind, known.size + 1);
    known.set(name, neutral);
    return neutral;
  }
}
