/** `target/embed/cltv-calculator.js`: the whole calculator in one file, for other people's pages. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { integrity } from "../build/integrity.ts";
import { instead } from "../build/instead.ts";
import { isolated } from "../build/isolated.ts";
import { messages } from "../build/messages.ts";
import { allEngines, OWN_POOL, PACKAGE, www } from "../build/parts.ts";
import { presets } from "../build/presets.ts";
import { workerTexts } from "../build/workers.ts";

/** By address on the page, from inside of the file here. */
const WORKERS = {
  [www("src/uncertainty/worker.ts")]: www("src/embed/uncertainty-worker.ts"),
  [www("src/data/start.ts")]: www("src/embed/data-start.ts"),
  [www("src/exports/workbook-start.ts")]: www("src/embed/workbook-start.ts"),
  ...OWN_POOL,
};

const TEXTS = {
  uncertainty: www("src/uncertainty/pool-worker.ts"),
  data: www("src/data/data-worker.ts"),
  workbook: www("src/exports/workbook-worker.ts"),
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  publicDir: false,
  plugins: [
    instead(WORKERS),
    isolated(),
    allEngines(),
    messages(www("locales"), www("src"), { whole: true }),
    presets(www("presets")),
    workerTexts(TEXTS, { root: www("."), plugins: [allEngines()], resolve: { alias: PACKAGE } }),
    integrity("cltv-calculator.js"),
  ],
  resolve: { alias: PACKAGE },
  build: {
    outDir: www("../target/embed"),
    // The frame is built into the same folder, first.
    emptyOutDir: false,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: www("src/embed/script.ts"),
      preserveEntrySignatures: "strict",
      output: { format: "es", entryFileNames: "cltv-calculator.js", codeSplitting: false },
    },
  },
});
