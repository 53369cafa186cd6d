/** Puts one module in the place of another, wherever it is imported. */
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

export function instead(modules: Record<string, string>): Plugin {
  return {
    name: "instead",
    enforce: "pre",
    resolveId(id, importer) {
      return importer && id.startsWith(".") ? (modules[resolve(dirname(importer), id)] ?? null) : null;
    },
  };
}
