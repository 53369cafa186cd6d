// Programs that run JavaScript outside of browsers.
import { asking, importing, requiring } from "./question.js";
import { arrived, freePort, run, serving } from "./run.js";

const told = "console.log(answer);";

/** Of versions of Node, each with import, require and a thread. */
function nodes(version) {
  const program = (lab) => lab.inside(`node_modules/node-${version}/bin/node`);
  return {
    [`Node ${version}, import`]: (lab) => run(program(lab), [lab.write("node.mjs", importing() + asking + told)]),
    [`Node ${version}, require`]: (lab) => run(program(lab), ["--no-warnings", lab.write("node.cjs", requiring + asking + told)]),
    [`Node ${version}, worker thread`]: (lab) => {
      lab.write("thread.mjs", `import { parentPort } from "node:worker_threads"; ${importing()} ${asking} parentPort.postMessage(answer);`);
      const main = `import { Worker } from "node:worker_threads"; new Worker(new URL("./thread.mjs", import.meta.url)).on("message", console.log);`;
      return run(program(lab), [lab.write("threads.mjs", main)]);
    },
  };
}

/** Cloudflare's: WebAssembly is imported as a module there, and never compiled from bytes. */
async function workerd(lab) {
  const handler = "export default { fetch() { return new Response(answer); } };";
  lab.write("workerd/in.mjs", importing() + asking + handler);
  const bundle = ["workerd/in.mjs", "--bundle", "--format=esm", "--conditions=workerd", "--external:*.wasm", "--outfile=workerd/worker.mjs"];
  await run(lab.inside("node_modules/.bin/esbuild"), [...bundle, "--log-level=error"], { cwd: lab.folder });
  const port = await freePort();
  const wasm = ["cltv.wasm", "uncertainty/uncertainty.wasm", "data/data.wasm"].map((file) => [file.split("/").at(-1), lab.inside(`node_modules/cltv/${file}`)]);
  wasm.forEach(([name, file]) => lab.copy(file, `workerd/${name}`));
  const modules = wasm.map(([name]) => `(name = "${name}", wasm = embed "${name}")`);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs"), ${modules.join(", ")}],
  compatibilityDate = "2025-09-01",
);
`;
  const [program, ...rest] = [lab.inside("node_modules/.bin/workerd"), "serve", lab.write("workerd/config.capnp", config)];
  return serving(program, rest, { cwd: lab.inside("workerd") }, async () => (await arrived(`http://127.0.0.1:${port}/`)).text());
}

export const runtimes = {
  ...nodes(20),
  ...nodes(22),
  ...nodes(24),
  Deno: (lab) => run(lab.inside("node_modules/.bin/deno"), ["run", "--allow-read", lab.write("deno.mjs", importing() + asking + told)], { cwd: lab.folder }),
  Bun: (lab) => run(lab.inside("node_modules/.bin/bun"), [lab.write("bun.mjs", importing() + asking + told)], { cwd: lab.folder }),
  workerd,
};
