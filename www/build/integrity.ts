/** Writes a file's hash beside it and says it: whoever embeds the file pins it with `integrity`. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export function integrity(name: string): Plugin {
  return {
    name: "integrity",
    // Of the bytes on the disk: others may have a last word before they are written.
    writeBundle({ dir = "." }) {
      const file = join(dir, name);
      const hash = integrityOf(readFileSync(file));
      writeFileSync(`${file}.integrity`, `${hash}\n`);
      console.log(`${name} ${hash}`);
    },
  };
}

export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
