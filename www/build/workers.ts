/**
 * Workers as text: what comes in one file brings its workers inside. `virtual:worker/data`
 * → the built script of the worker of that name, with everything that it imports.
 */
import { build, type InlineConfig, type Rolldown } from "vite";
import type { Plugin } from "vite";

const MODULE = /^\0?virtual:worker\/(\w+)$/;

export function workerTexts(entries: Record<string, string>, config: InlineConfig): Plugin {
  return {
    name: "worker-texts",
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
    async load(id) {
      const [, name = ""] = (id.startsWith("\0") && MODULE.exec(id)) || [];
      const entry = entries[name];
      return entry ? { code: `export default ${JSON.stringify(await scriptOf(entry, config))};`, map: null } : null;
    },
  };
}

async function scriptOf(entry: string, config: InlineConfig): Promise<string> {
  const output = { format: "iife", codeSplitting: false } as const;
  const rolldownOptions = { input: entry, output };
  const built = (await build({ ...config, configFile: false, logLevel: "warn", build: { write: false, rolldownOptions } })) as Rolldown.RolldownOutput;
  const [script] = built.output;
  return script.code;
}
