/** A calculator in a place that the host names, for hosts that write scripts rather than tags. */
import type { Mounted, Options } from "cltv/element";

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
