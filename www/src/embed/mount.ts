/** A calculator in a place that the host names, for hosts that write scripts rather than tags. */
export interface Options {
  lang?: "en" | "ru" | undefined;
  /** ISO 4217. */
  currency?: string | undefined;
  /** The worked example that it begins with. */
  preset?: string | undefined;
  theme?: "auto" | "light" | "dark" | undefined;
  mode?: "quick" | "full" | undefined;
  /** `cltv-change` brings the case along. */
  withCase?: boolean | undefined;
  /** Where people find a calculator of their own if this page's policy lets none run. */
  frame?: string | undefined;
}

export interface Mounted {
  element: HTMLElement;
  /** What is named is changed, the rest stays; `undefined` takes a wish back. */
  update(options: Options): void;
  /** Takes it off the page, with everything that it began. */
  dispose(): void;
}

const WISHES = ["lang", "currency", "preset", "theme", "mode", "frame"] as const;

export function mount(place: Element, options: Options = {}): Mounted {
  const element = document.createElement("cltv-calculator");
  const update = (more: Options): void => wish(element, more);
  update(options);
  place.append(element);
  return { element, update, dispose: () => element.remove() };
}

export function wish(element: Element, options: Options): void {
  for (const name of WISHES) if (name in options) set(element, name, options[name]);
  if ("withCase" in options) element.toggleAttribute("with-case", options.withCase === true);
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
