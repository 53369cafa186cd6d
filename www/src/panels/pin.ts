/**
 * Keeps the results in sight while the inputs scroll, as much of them as the window
 * is tall for: the answer, the tiles and the charts; tiles and charts; or the tiles.
 */

/** From top to bottom. */
const PARTS = [".head", ".tiles", ".charts"];

/** Between the parts, and above the first. */
const GAP = 20;

export class Pin {
  readonly #sizes = new ResizeObserver(() => this.#measure());
  readonly #watched = new Set<Element>();
  #app: HTMLElement | undefined;

  /** The parts may come and go; each is watched once. */
  watch(app: HTMLElement): void {
    if (!this.#app) window.addEventListener("resize", this.#measure);
    this.#app = app;
    for (const part of app.querySelectorAll(PARTS.join())) {
      if (this.#watched.has(part)) continue;
      this.#watched.add(part);
      this.#sizes.observe(part);
    }
  }

  stop(): void {
    this.#sizes.disconnect();
    this.#watched.clear();
    window.removeEventListener("resize", this.#measure);
    this.#app = undefined;
  }

  #measure = (): void => {
    const app = this.#app;
    if (!app) return;
    const parts = PARTS.map((part) => app.querySelector<HTMLElement>(part));
    const heights = parts.map((part) => part?.offsetHeight ?? 0);
    const first = firstPinned(heights, window.innerHeight);
    if (app.dataset["pinned"] !== String(first)) app.dataset["pinned"] = String(first);
    let [flow, top] = [0, GAP];
    parts.forEach((part, index) => {
      const height = heights[index] ?? 0;
      if (part) place(part, { below: flow, top });
      flow += height + GAP;
      if (index >= first) top += height + GAP;
    });
  };
}

/** On the part itself and not on the page: whatever is inside inherits it and is styled anew when it changes, by however little. */
function place({ style }: HTMLElement, at: { below: number; top: number }): void {
  for (const [name, pixels] of Object.entries(at)) {
    if (style.getPropertyValue(`--${name}`) !== `${pixels}px`) style.setProperty(`--${name}`, `${pixels}px`);
  }
}

/** Which part is the first to stay in sight; 1 with little room, where the charts scroll on under the tiles. */
export function firstPinned(heights: readonly number[], window: number): number {
  const [head = 0, tiles = 0, charts = 0] = heights;
  if (head + tiles + charts + 4 * GAP <= window) return 0;
  return tiles <= window / 2 ? 1 : PARTS.length;
}
