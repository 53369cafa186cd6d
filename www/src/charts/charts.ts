/** Puts the drawings into their places: after the first paint, when the figures or the width change, never twice in a frame. */
import type { View } from "../view.ts";
import type { Drawing } from "./frame.ts";

/** In a lower window the charts are lower, so that they stay in sight with the answer. */
const LOW = 1000;

/** Milliseconds of drawing in one task: whoever types must not wait. */
const ENOUGH = 8;

/** On paper a wide drawing would shrink until nobody can read it. */
const PAPER = 680;

type Draw = typeof import("./draw.ts");

type Place = HTMLElement & { data?: unknown };

export class Charts {
  readonly #root: ShadowRoot;
  readonly #resized: ResizeObserver;
  /** Told by the observer; asking the page for them would make it lay itself out twice. */
  readonly #widths = new WeakMap<Element, number>();
  /** What each place shows: the same is not drawn twice. */
  readonly #drawn = new WeakMap<Element, Drawing>();
  /** Drawings that failed, each told once. */
  readonly #failed = new Set<string>();
  #draw: Draw | undefined;
  #view: View | undefined;
  #frame = 0;
  #task = 0;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#resized = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) this.#widths.set(target, Math.floor(contentRect.width));
      this.#schedule();
    });
    window.addEventListener("beforeprint", this.#paintForPaper);
    window.addEventListener("afterprint", this.#paintForWindow);
  }

  /** Draws the latest view after the next frame. */
  show(view: View): void {
    this.#view = view;
    const places = this.#places();
    for (const place of places) this.#resized.observe(place);
    // The code that draws does not hurry ahead of the first picture, which has no chart yet.
    if (places.length > 0) this.#schedule();
  }

  stop(): void {
    this.#resized.disconnect();
    window.removeEventListener("beforeprint", this.#paintForPaper);
    window.removeEventListener("afterprint", this.#paintForWindow);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#task);
    this.#frame = this.#task = 0;
    this.#view = undefined;
  }

  #schedule(): void {
    // After the frame and not in it: its own work is enough for one task.
    if (this.#frame || this.#task) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#task = window.setTimeout(() => {
        this.#task = 0;
        void this.#paint();
      });
    });
  }

  async #paint(): Promise<void> {
    this.#draw ??= await import("./draw.ts");
    // Meanwhile it may have been stopped.
    if (!this.#view) return;
    const begun = performance.now();
    for (const place of this.#places()) {
      // Enough for one task: what is drawn by now is not drawn again in the next.
      if (performance.now() - begun > ENOUGH) return this.#schedule();
      this.#drawAt(place, (width) => width);
    }
  }

  /** Between the window and the paper there is no frame to wait for. */
  #paintForPaper = (): void => {
    for (const place of this.#places()) this.#drawAt(place, (width) => Math.min(width, PAPER));
  };

  #paintForWindow = (): void => this.#schedule();

  #drawAt(place: Place, toWidth: (width: number) => number): void {
    const { outcome, of } = this.#view?.answer ?? {};
    const width = this.#widths.get(place);
    if (!this.#draw || !this.#view || !outcome || !of || !width) return;
    const { t, f } = this.#view;
    const { plot: name = "", which = "" } = place.dataset;
    this.#put(place, { name, outcome, of, t, f, which, data: place.data, width: toWidth(width), height: window.innerHeight < LOW ? 176 : 220 });
  }

  #put(place: HTMLElement, drawing: Drawing): void {
    const before = this.#drawn.get(place);
    if (before && isSame(before, drawing)) return;
    try {
      place.replaceChildren((this.#draw as Draw).drawn(drawing));
      this.#drawn.set(place, drawing);
    } catch (error) {
      // An empty place is better than an old picture, and the others are drawn all the same.
      place.replaceChildren();
      this.#drawn.delete(place);
      this.#tell(drawing.name, error);
    }
  }

  #tell(name: string, error: unknown): void {
    if (!this.#failed.has(name)) console.error(`The chart “${name}” could not be drawn.`, error);
    this.#failed.add(name);
  }

  #places(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>("[data-plot]")];
  }
}

/** The words are those of the formats' language. */
function isSame(one: Drawing, other: Drawing): boolean {
  return (Object.keys(other) as (keyof Drawing)[]).every((key) => key === "t" || one[key] === other[key]);
}
