/** `target/embed/frame.html`: the calculator for other people's frames, with a policy of its own. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { instead } from "../build/instead.ts";
import { isolated } from "../build/isolated.ts";
import { messages } from "../build/messages.ts";
import { allEngines, chunkName, OWN_POOL, PACKAGE, www } from "../build/parts.ts";
import { policy } from "../build/policy.ts";
import { presets } from "../build/presets.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  base: "./",
  publicDir: false,
  plugins: [instead(OWN_POOL), isolated(), allEngines(), messages(www("locales"), www("src")), presets(www("presets")), policy()],
  resolve: { alias: PACKAGE },
  worker: { format: "es", plugins: () => [allEngines()] },
  build: {
    outDir: www("../target/embed"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: { frame: here("frame.html") }, output: { chunkFileNames: chunkName } },
  },
});
