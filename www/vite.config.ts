import { defineConfig } from "vite";
import { instead } from "./build/instead.ts";
import { messages } from "./build/messages.ts";
import { allEngines, chunkName, OWN_POOL, PACKAGE, www } from "./build/parts.ts";
import { policy } from "./build/policy.ts";
import { presets } from "./build/presets.ts";

export default defineConfig({
  root: www("."),
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  plugins: [instead(OWN_POOL), allEngines(), messages(www("locales"), www("src")), presets(www("presets")), policy()],
  resolve: { alias: PACKAGE },
  // The data worker brings its own engine, so that the page's thread never holds it.
  worker: { format: "es", plugins: () => [allEngines()] },
  build: {
    outDir: www("../target/site"),
    emptyOutDir: true,
    // The polyfill would fetch, which the policy forbids.
    modulePreload: { polyfill: false },
    // The engine travels as text inside the first chunk; its budget is measured after compression.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { chunkFileNames: chunkName } },
  },
});
