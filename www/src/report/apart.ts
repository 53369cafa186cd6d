/** Prints the report alone from within somebody else's page: out of a frame of its own that asks nobody for anything and goes when it is done. */
import { render } from "lit";
import type { View } from "../view.ts";
import { aboutOf } from "./about.ts";
import { report } from "./report.ts";
import { runningWords } from "./running.ts";
import { pageSheet } from "./sheet.ts";

/** Returns how to take the frame away where the browser never says that it has printed. */
export function printApart(root: ShadowRoot, view: View): () => void {
  const frame = hiddenFrame();
  document.body.append(frame);
  const inside = frame.contentWindow as Window & typeof globalThis;
  fill(inside, root, view);
  inside.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  inside.focus();
  inside.print();
  return () => frame.remove();
}

/** It has no size on the screen; on paper it has the paper's. */
function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  Object.assign(frame.style, { position: "fixed", inset: "0 auto auto 0", width: "0", height: "0", border: "0", visibility: "hidden" });
  return frame;
}

/** The same report in the same sheets, in a tree of its own as on the page. */
function fill(inside: Window & typeof globalThis, root: ShadowRoot, view: View): void {
  const own = inside.document;
  const host = own.createElement("div");
  const tree = host.attachShadow({ mode: "open" });
  const place = own.createElement("div");
  place.className = "report";
  render(report(view), place);
  tree.append(place);
  tree.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => copied(inside.CSSStyleSheet, sheet));
  own.adoptedStyleSheets = [pageSheet(inside.CSSStyleSheet, view.t, runningWords(view))];
  own.documentElement.lang = view.f.language;
  own.title = aboutOf(view).title;
  own.body.append(host);
}

/** A sheet serves the document in which it was made, and no other. */
function copied(into: typeof CSSStyleSheet, sheet: CSSStyleSheet): CSSStyleSheet {
  const made = new into();
  made.replaceSync(Array.from(sheet.cssRules, ({ cssText }) => cssText).join("\n"));
  return made;
}
