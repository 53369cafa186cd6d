/** Writes a file's hash beside it and says it: whoever embeds the file pins it with `integrity`. */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

export function integrity(name: string): Plugin {
  return {
    name: "integrity",
    enforce: "post",
    generateBundle(_, bundle) {
      const chunk = bundle[name];
      if (chunk?.type !== "chunk") return this.error(`${name} was not built`);
      const hash = integrityOf(chunk.code);
      this.emitFile({ type: "asset", fileName: `${name}.integrity`, source: `${hash}\n` });
      this.info(`${name}: ${hash}`);
    },
  };
}

export function integrityOf(text: string): string {
  return `sha384-${createHash("sha384").update(text).digest("base64")}`;
}
