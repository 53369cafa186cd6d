/** `target/embed/cltv-frame.js`: a page's half of a frame, in a few lines. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { integrity } from "../build/integrity.ts";
import { www } from "../build/parts.ts";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  plugins: [integrity("cltv-frame.js")],
  build: {
    outDir: www("../target/embed"),
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: www("src/embed/host.ts"),
      preserveEntrySignatures: "strict",
      output: { format: "es", entryFileNames: "cltv-frame.js" },
    },
  },
});
