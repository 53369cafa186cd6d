// Who answers a pool's questions, one at a time: a worker, or this thread where there are none.

import { answer } from "./answer.js";
import { engine } from "./engine.js";

export class WorkerLane {
  #worker;
  #waiting;
  /** Why it answers nothing any more. */
  over;

  constructor(start) {
    const module = engine.compiled;
    this.#worker = start();
    const broken = (error) => this.stop(failure(error));
    listen(this.#worker, "message", (reply) => this.#settle(reply));
    for (const event of ["error", "messageerror", "exit"]) listen(this.#worker, event, broken);
    this.#worker.unref?.();
    this.#worker.postMessage({ module });
  }

  ask(question, given, transfer) {
    return new Promise((resolve, reject) => {
      if (this.over) throw this.over.reason;
      this.#worker.postMessage({ question, given }, transfer);
      this.#waiting = { resolve, reject };
      // Node goes on as long as somebody waits for an answer, and no longer.
      this.#worker.ref?.();
    });
  }

  stop(reason) {
    if (this.over) return;
    this.over = { reason };
    this.#worker.terminate();
    this.#waiting?.reject(reason);
  }

  #settle(reply) {
    const { resolve, reject } = this.#waiting;
    this.#waiting = undefined;
    this.#worker.unref?.();
    if (reply.ok) resolve(reply);
    else reject(refusal(reply));
  }
}

/** Answers between the page's own work. */
export class LocalLane {
  over;

  async ask(question, given) {
    await new Promise((resolve) => setTimeout(resolve));
    if (this.over) throw this.over.reason;
    return answer(question, given);
  }

  stop(reason) {
    this.over ??= { reason };
  }
}

/** Node's workers emit what they say, the web's dispatch events. */
function listen(worker, event, listener) {
  if (worker.on) worker.on(event, listener);
  else worker.addEventListener(event, (it) => listener(event === "message" ? it.data : it));
}

/** The same error that the function itself would have thrown. */
function refusal({ message, problems }) {
  const error = new Error(message);
  return problems ? Object.assign(error, { name: "CltvError", problems }) : error;
}

/** From an `Error`, an event of one, an event of a script that did not load, or an exit code. */
function failure(cause) {
  // Nobody else need hear of it.
  cause?.preventDefault?.();
  const how = cause?.message || "it ended, or did not begin: see the option `worker`";
  return new Error(`A worker of the pool failed: ${how}`, { cause });
}
