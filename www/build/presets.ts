/**
 * The list of worked examples without their cases: what the page needs to offer
 * them. Each case travels alone, when somebody chooses it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const MODULE = "virtual:presets";

/** The order in which they are offered; the published one stands last. */
const ORDER = ["retail-bank", "telecom", "e-commerce", "insurance", "b2b-subscription", "parcel-delivery", "darden-netflix"];

export function presets(folder: string): Plugin {
  return {
    name: "presets",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const unlisted = readdirSync(folder).filter((file) => !ORDER.includes(file.replace(".json", "")));
      if (unlisted.length > 0) this.error(`presets that are not listed in build/presets.ts: ${unlisted.join(", ")}`);
      return { code: `export default ${JSON.stringify(ORDER.map((name) => titleOf(join(folder, `${name}.json`))))};`, map: null };
    },
  };
}

function titleOf(file: string): object {
  const { case: _, ...title } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return title;
}
