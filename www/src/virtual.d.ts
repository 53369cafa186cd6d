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

/** The parts of the package that the page puts together by itself; its entries bring the WebAssembly in another way. */
declare module "cltv/uncertainty/api" {
  export function initSync(source: WebAssembly.Module): void;
}

declare module "cltv/uncertainty/pool" {
  export class SimulationPool {
    constructor(options: { workers: number; worker: () => Worker });
    simulate(input: unknown, options: object, watched: { signal: AbortSignal; onProgress: (share: number) => void }): Promise<unknown>;
    ask(question: string, input: unknown, options: object): Promise<unknown>;
  }
}

declare module "cltv/data/api" {
  export function initSync(source: WebAssembly.Module): void;
  export function fitCohorts(input: object): unknown;
  export function pilot(input: object): unknown;
  export function previewTransactions(bytes: Uint8Array): unknown;
  export function readTransactions(options: object): TransactionReader;
  export class TransactionReader {
    push(bytes: Uint8Array): void;
    /** It is over then, and gives its memory to the transactions. */
    finish(): { report: unknown; transactions: Transactions | null };
    free(): void;
  }
  export class Transactions {
    summarize(options?: object): CustomerBase;
    free(): void;
  }
  export class CustomerBase {
    report(): unknown;
    columns(): unknown;
    fit(options: object): TransactionsFit;
    free(): void;
  }
  export class TransactionsFit {
    report(): unknown;
    score(options: object): unknown;
    scorecard(): unknown;
    segment(options: object): unknown;
    heatMap(options?: object): unknown;
    frequencies(): unknown;
    tracking(): unknown;
    free(): void;
  }
}

declare module "virtual:presets" {
  /** In the order in which they are offered. */
  const titles: readonly import("./case/presets.ts").PresetTitle[];
  export default titles;
}
