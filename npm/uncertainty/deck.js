// The blocks of a simulation, dealt in batches: small enough that progress is smooth and nobody
// waits for the last one, large enough that messages cost nothing.

const FIRST = 8;
const MOST = 256;
const MILLISECONDS = 25;

export class Deck {
  #blocks;
  #next = 0;
  #done = 0;
  #dealers;
  #onProgress;

  constructor(blocks, workers, onProgress) {
    this.#blocks = blocks;
    this.#dealers = Math.min(workers, Math.ceil(blocks / FIRST));
    this.#onProgress = onProgress;
  }

  /** All parts that `run` makes of the blocks, a list from each dealer. */
  dealers(run) {
    return Array.from({ length: this.#dealers }, () => this.#deal(run));
  }

  async #deal(run) {
    const parts = [];
    try {
      for (let size = FIRST; this.#next < this.#blocks; ) {
        const [from, to] = this.#take(size);
        const { answer, milliseconds } = await run(from, to);
        parts.push(answer);
        this.#tell(to - from);
        size = better(to - from, milliseconds);
      }
    } catch (error) {
      this.#next = this.#blocks;
      throw error;
    }
    return parts;
  }

  /** Towards the end less, so that all end at the same time. */
  #take(size) {
    const from = this.#next;
    const fair = Math.ceil((this.#blocks - from) / (2 * this.#dealers));
    this.#next = Math.min(this.#blocks, from + Math.min(size, Math.max(fair, FIRST)));
    return [from, this.#next];
  }

  #tell(blocks) {
    this.#done += blocks;
    this.#onProgress?.(this.#done / this.#blocks);
  }
}

/** The next size, by how long this one took. */
function better(size, milliseconds) {
  const fitting = Math.round((size * MILLISECONDS) / Math.max(milliseconds, 0.1));
  return Math.max(FIRST, Math.min(fitting, 2 * size, MOST));
}
