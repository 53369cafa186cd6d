// The page's own modules in Node, through the same tool that builds them.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** `source("src/number/parse.ts")`: the module of that name below `www`. */
export async function source(path) {
  const www = new URL("../../www/", import.meta.url);
  const { module } = await runnerImport(fileURLToPath(new URL(path, www)), {
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(www),
    resolve: { alias: { "cltv/inline": fileURLToPath(new URL("../../target/npm/inline.js", import.meta.url)) } },
  });
  return module;
}
