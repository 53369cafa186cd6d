// The page's own modules in Node, through the same tool that builds them.
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer, runnerImport } from "vite";

const WWW = new URL("../../www/", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, WWW));
const plain = { configFile: false, logLevel: "error", root: path(".") };

const [{ module: words }, { module: examples }] = await Promise.all(["build/messages.ts", "build/presets.ts"].map((file) => runnerImport(path(file), plain)));

const server = await createServer({
  ...plain,
  // The words are held to one another by the build; here one module may be looked at while others are half written.
  mode: "draft",
  appType: "custom",
  server: { middlewareMode: true, watch: null, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [words.messages(path("locales"), path("src")), examples.presets(path("presets"))],
  resolve: { alias: { cltv: path("../target/npm/inline.js") } },
});
after(() => server.close());

/** `source("src/number/parse.ts")`: the module of that name below `www`, or one that the build makes; asked for twice, it is the same. */
export function source(name) {
  return server.ssrLoadModule(name.startsWith("virtual:") ? name : path(name));
}
