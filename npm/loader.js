// One WebAssembly of several: it loads once, and a call that comes before that says what to do.

export class Loader {
  #name;
  #bindings;
  /** The compiled WebAssembly, once it runs; workers get it, so that it is compiled once. */
  #running;
  #loading;

  constructor(name, bindings) {
    this.#name = name;
    this.#bindings = bindings;
  }

  /** What can be called. */
  get calls() {
    if (this.#running === undefined) {
      throw new Error(`${this.#name} is not loaded yet: call await init() first, or initSync(bytes)`);
    }
    return this.#bindings;
  }

  get compiled() {
    return this.calls && this.#running;
  }

  /** Loads once; a load that failed may be tried again, from the same source or another. */
  async load(source) {
    if (this.#running !== undefined) return;
    this.#loading ??= compile(source);
    try {
      this.initSync(await this.#loading);
    } finally {
      this.#loading = undefined;
    }
  }

  initSync(source) {
    if (this.#running !== undefined) return;
    const compiled = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
    this.#bindings.initSync({ module: compiled });
    this.#running = compiled;
  }
}

async function compile(source) {
  const given = await source;
  const found = typeof given === "string" || given instanceof URL ? await fetch(given) : given;
  if (typeof Response === "undefined" || !(found instanceof Response)) {
    return found instanceof WebAssembly.Module ? found : WebAssembly.compile(found);
  }
  if (!found.ok) throw new Error(`The WebAssembly did not come: ${found.status} for ${found.url}`);
  // A server that does not know the type, or adds to it, must not be in the way: then it is compiled a little later.
  const isNamed = found.headers.get("content-type")?.trim().toLowerCase() === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(found) : WebAssembly.compile(await found.arrayBuffer());
}
