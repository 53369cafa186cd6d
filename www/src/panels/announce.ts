/** The one voice of the page: what changed, said once the hand rests. */

/** Long enough for a slide or a word to end. */
const REST = 900;

export class Announcer {
  readonly #speak: (text: string) => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #last: string | undefined;

  constructor(speak: (text: string) => void) {
    this.#speak = speak;
  }

  /** The first text is on the page anyway and is not spoken. */
  offer(text: string): void {
    if (this.#last === undefined || this.#last === text) {
      this.#last ??= text;
      return;
    }
    this.#last = text;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#speak(text), REST);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
