// What a page takes of the machine: its own thread's tasks, and the memory of its workers' WebAssembly.
import assert from "node:assert/strict";

/** What each task of the page's own thread took of its processor while `act` ran, in milliseconds: other programs do not count. */
export async function ownTasks(browser, page, act) {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "toplevel", "__metadata"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread));
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && main.has(thread(event)) && event.tdur !== undefined);
  assert.ok(tasks.length > 100, `${tasks.length} tasks were traced`);
  return tasks.map(({ tdur }) => tdur / 1000);
}

/** Bytes of every WebAssembly memory in the worker of this name, asked of the browser: the worker itself tells nobody. */
export async function wasmBytes(page, name) {
  const session = await page.context().newCDPSession(page);
  const worker = new Promise((resolve) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => targetInfo.url.includes(name) && resolve(sessionId));
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const send = asking(session, await worker);
  const { result } = await send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: bytes } = await send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.map((memory) => memory.buffer.byteLength); }", returnByValue: true });
  await session.detach();
  return bytes.value;
}

/** Questions to a target inside of the session's own. */
function asking(session, sessionId) {
  const waiting = new Map();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  return (method, params) =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    });
}
