import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { messages } from "./build/messages.ts";
import { policy } from "./build/policy.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  plugins: [messages(here("locales"), here("src")), policy()],
  resolve: { alias: { "cltv/inline": here("../target/npm/inline.js") } },
  build: {
    outDir: here("../target/site"),
    emptyOutDir: true,
    // The polyfill would fetch, which the policy forbids.
    modulePreload: { polyfill: false },
    // The engine travels as text inside the first chunk; its budget is measured after compression.
    chunkSizeWarningLimit: 1000,
  },
});
