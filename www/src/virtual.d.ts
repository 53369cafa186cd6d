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
