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

declare module "virtual:presets" {
  /** In the order in which they are offered. */
  const titles: readonly import("./case/presets.ts").PresetTitle[];
  export default titles;
}
