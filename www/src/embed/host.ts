/** For the host of a frame: puts it on the page, keeps it as tall as what is in it, and hands on what it says as events of the frame's element. */
import type { Mounted, Options } from "cltv/element";
import type { Said } from "./wire.ts";

export interface FrameOptions extends Options {
  /** Address of `frame.html`. */
  src: string;
  /** What a screen reader calls the frame. */
  title?: string;
}

/** As with `mount`, only that the element is a frame; `withCase` is for the beginning. */
export interface Framed extends Omit<Mounted, "element"> {
  readonly element: HTMLIFrameElement;
}

/** Listeners of a script's own page and none of anybody else's: `source` and `origin` are both checked. */
export function frame(place: Element, { src, title = "cltv", ...options }: FrameOptions): Framed {
  const element = document.createElement("iframe");
  const address = addressOf(src, options);
  Object.assign(element, { src: address.href, title, allow: "clipboard-write" });
  Object.assign(element.style, { display: "block", width: "100%", height: "600px", border: "0" });
  const tell = (wishes: Options): void => element.contentWindow?.postMessage({ cltv: "wish", options: wishes }, address.origin);
  let [isReady, early]: [boolean, Options] = [false, {}];
  const hear = ({ source, origin, data }: MessageEvent<Said>): void => {
    if (source !== element.contentWindow || origin !== address.origin) return;
    take(element, data);
    if (isReady || data?.cltv !== "event") return;
    isReady = true;
    tell(early);
  };
  window.addEventListener("message", hear);
  place.append(element);
  return {
    element,
    update(more) {
      // Before the first word nobody listens there.
      if (isReady) tell(more);
      else early = { ...early, ...more };
    },
    dispose() {
      window.removeEventListener("message", hear);
      element.remove();
    },
  };
}

function addressOf(src: string, { withCase, frame: _, ...texts }: Options): URL {
  const address = new URL(src, document.baseURI);
  for (const [name, text] of Object.entries(texts)) if (text !== undefined) address.searchParams.set(name, text);
  if (withCase) address.searchParams.set("with-case", "");
  address.searchParams.set("host", location.origin);
  return address;
}

function take(element: HTMLElement, said: Said): void {
  if (said?.cltv === "height" && Number.isFinite(said.height)) fit(element, said.height);
  if (said?.cltv === "event") element.dispatchEvent(new CustomEvent(said.name, { detail: said.detail, bubbles: true }));
}

/** From now on there is nothing to scroll; before, and without this script, there is. */
function fit(element: HTMLElement, height: number): void {
  element.setAttribute("scrolling", "no");
  element.style.height = `${Math.max(0, height)}px`;
}
