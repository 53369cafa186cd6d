import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { engine } from "./build/engine.ts";
import { messages } from "./build/messages.ts";
import { policy } from "./build/policy.ts";
import { presets } from "./build/presets.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `assets/first-ru-….js`: what a visitor's first load consists of can be told from the names. */
function chunkName({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, language, part] = /virtual:messages\/(\w+)\/(\w+)$/.exec(facadeModuleId ?? "") ?? [];
  return language ? `assets/${part}-${language}-[hash].js` : "assets/[name]-[hash].js";
}

export default defineConfig({
  root: here("."),
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  plugins: [engine(here("../target/npm/cltv.wasm")), messages(here("locales"), here("src")), presets(here("presets")), policy()],
  resolve: { alias: { cltv: here("../target/npm/api.js") } },
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
