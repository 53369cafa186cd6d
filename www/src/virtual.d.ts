/** Modules that the build makes; see `www/build`. */
declare module "virtual:messages/*" {
  const text: string;
  export default text;
}

declare module "virtual:engine" {
  /** The WebAssembly, deflated, as base64. */
  const text: string;
  export default text;
}

declare module "virtual:uncertainty" {
  /** The same, of the engine for questions about uncertainty. */
  const text: string;
  export default text;
}

declare module "virtual:data" {
  /** The same, of the engine that fits to data. */
  const text: string;
  export default text;
}

declare module "virtual:workbook" {
  /** The same, of the writer of workbooks. */
  const text: string;
  export default text;
}

/** The parts of the package that the page puts together by itself; its entries bring the WebAssembly in another way. */
declare module "cltv/uncertainty/api" {
  export function initSync(source: WebAssembly.Module): void;
}

declare module "cltv/uncertainty/pool" {
  export class SimulationPool {
    /** Without a worker, this thread answers. */
    constructor(options: { workers: number; worker: (() => Worker) | null });
    close(): void;
    simulate(input: unknown, options: object, watched: { signal: AbortSignal; onProgress: (share: number) => void }): Promise<unknown>;
    ask(question: string, input: unknown, options: object): Promise<unknown>;
  }
}

declare module "virtual:presets" {
  /** In the order in which they are offered. */
  const titles: readonly import("./case/presets.ts").PresetTitle[];
  export default titles;
}

/** A worker as text, for pages that get everything in one file. */
declare module "virtual:worker/*" {
  const text: string;
  export default text;
}
