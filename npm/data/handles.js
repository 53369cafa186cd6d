// Handles to what stays in the WebAssembly. Whoever uses one that is gone learns it here: the
// exception that would come back out of the WebAssembly keeps a piece of its stack for good.

class Handle {
  #held;

  constructor(held) {
    this.#held = held;
  }

  /** What is behind a handle. */
  static held(handle) {
    if (handle.#held === undefined) throw new Error("This is gone already: it was freed or finished.");
    return handle.#held;
  }

  /** The same, of a handle that is gone from now on. */
  static taken(handle) {
    const held = Handle.held(handle);
    handle.#held = undefined;
    return held;
  }

  /** Again and again is the same as once. */
  free() {
    if (this.#held !== undefined) Handle.taken(this).free();
  }
}

const { held, taken } = Handle;

export class TransactionReader extends Handle {
  push(bytes) {
    held(this).push(bytes);
  }

  soFar() {
    return held(this).soFar();
  }

  finish() {
    const { report, transactions } = taken(this).finish();
    return { report, transactions: transactions && new Transactions(transactions) };
  }
}

export class Transactions extends Handle {
  summarize(options) {
    return new CustomerBase(held(this).summarize(options));
  }
}

export class CustomerBase extends Handle {
  get customers() {
    return held(this).customers;
  }

  report() {
    return held(this).report();
  }

  columns() {
    return held(this).columns();
  }

  fit(options) {
    return new Analysis(held(this).fit(options));
  }
}

export class Analysis extends Handle {
  report() {
    return held(this).report();
  }

  score(ahead) {
    return held(this).score(ahead);
  }

  total(ahead, customers) {
    return held(this).total(ahead, customers);
  }

  scorecard() {
    return held(this).scorecard();
  }

  segment(name, ahead) {
    return held(this).segment(name, ahead);
  }

  frequencies() {
    return held(this).frequencies();
  }

  tracking() {
    return held(this).tracking();
  }

  heatMap() {
    return held(this).heatMap();
  }
}
