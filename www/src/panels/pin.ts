/**
 * Keeps the results in sight while the inputs scroll, as far as the window is tall
 * enough: the answer with its charts, or the answer alone, or nothing.
 */
export class Pin {
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #app: HTMLElement | undefined;

  watch(app: HTMLElement): void {
    if (this.#app === app) return;
    this.#app = app;
    for (const part of app.querySelectorAll(".head, .charts")) this.#sizes.observe(part);
    window.addEventListener("resize", this.#measure);
  }

  stop(): void {
    this.#sizes.disconnect();
    window.removeEventListener("resize", this.#measure);
    this.#app = undefined;
  }

  #measure = (): void => {
    const [head, charts] = [".head", ".charts"].map((part) => this.#app?.querySelector<HTMLElement>(part)?.offsetHeight ?? 0) as [number, number];
    const room = window.innerHeight - 40;
    const pinned = head + charts <= room ? "all" : head <= room * 0.6 ? "head" : "none";
    this.#app?.style.setProperty("--head-height", `${head}px`);
    this.#app?.setAttribute("data-pinned", pinned);
  };
}
