// One of a pool's workers. It compiles nothing: the pool sends the WebAssembly first, then questions.

import { answer } from "./answer.js";
import { initSync } from "./api.js";
import { buffers } from "./plain.js";

/** Node's workers hear from a port, the web's hear by themselves. */
const port = globalThis.process?.getBuiltinModule?.("node:worker_threads").parentPort ?? globalThis;

port.onmessage = ({ data: { module, question, given } }) => {
  if (module) return initSync(module);
  const reply = replied(question, given);
  port.postMessage(reply, buffers(reply.answer));
};

function replied(question, given) {
  try {
    return { ok: true, ...answer(question, given) };
  } catch (error) {
    // What stopped half-way must not go on: whoever catches this ends the worker.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
    return { ok: false, message: error.message, problems: error.problems };
  }
}
