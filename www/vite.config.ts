import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { engines } from "./build/engine.ts";
import { messages } from "./build/messages.ts";
import { policy } from "./build/policy.ts";
import { presets } from "./build/presets.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `assets/first-ru-….js`: what a visitor's first load consists of can be told from the names. */
function chunkName({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, language, part] = /virtual:messages\/(\w+)\/(\w+)$/.exec(facadeModuleId ?? "") ?? [];
  return language ? `assets/${part}-${language}-[hash].js` : "assets/[name]-[hash].js";
}

/** The one that answers at once, and those for questions about uncertainty and about data. */
const ENGINES = {
  "virtual:engine": here("../target/npm/cltv.wasm"),
  "virtual:uncertainty": here("../target/npm/uncertainty/uncertainty.wasm"),
  "virtual:data": here("../target/npm/data/data.wasm"),
};

export default defineConfig({
  root: here("."),
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  plugins: [engines(ENGINES), messages(here("locales"), here("src")), presets(here("presets")), policy()],
  resolve: {
    alias: [
      { find: /^cltv$/, replacement: here("../target/npm/api.js") },
      { find: /^cltv\/(uncertainty|data)\/(\w+)(\?.*)?$/, replacement: `${here("../target/npm")}/$1/$2.js$3` },
    ],
  },
  // The data worker brings its own engine, so that the page's thread never holds it.
  worker: { format: "es", plugins: () => [engines(ENGINES)] },
  build: {
    outDir: here("../target/site"),
    emptyOutDir: true,
    // The polyfill would fetch, which the policy forbids.
    modulePreload: { polyfill: false },
    // The engine travels as text inside the first chunk; its budget is measured after compression.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { chunkFileNames: chunkName } },
  },
});
