/**
 * Puts the report on paper. The browser asks just before it prints and does not wait,
 * so all is drawn in that moment and taken away afterwards. On its own page the report
 * takes the place of everything, whoever began to print: the button, the keyboard, the
 * browser's menu. On somebody else's page their printing is theirs and shows it in the
 * calculator's place; the calculator's own button prints the report alone, out of a
 * frame that nobody sees.
 */
import { render } from "lit";
import type { View } from "../view.ts";
import { aboutOf } from "./about.ts";
import { printApart } from "./apart.ts";
import { report } from "./report.ts";
import { runningWords } from "./running.ts";
import { pageSheet } from "./sheet.ts";

export class Paper {
  readonly #root: ShadowRoot;
  readonly #view: () => View;
  /** Whether the document is the calculator's own. */
  readonly #ownsPage: boolean;
  /** Takes away what is drawn for the printer. */
  #clear: (() => void) | undefined;

  constructor(root: ShadowRoot, view: () => View, ownsPage: boolean) {
    this.#root = root;
    this.#view = view;
    this.#ownsPage = ownsPage;
    window.addEventListener("beforeprint", this.#show);
    window.addEventListener("afterprint", this.#hide);
  }

  stop(): void {
    this.#hide();
    window.removeEventListener("beforeprint", this.#show);
    window.removeEventListener("afterprint", this.#hide);
  }

  print(): void {
    this.#hide();
    if (this.#ownsPage) window.print();
    else this.#clear = printApart(this.#root, this.#view());
  }

  #show = (): void => {
    this.#hide();
    // A frame on somebody's paper is as tall as it is on the screen: the report would be cut off.
    if (!this.#ownsPage && window.parent !== window) return;
    const view = this.#view();
    const place = document.createElement("div");
    place.className = "report";
    render(report(view), place);
    this.#root.append(place);
    const release = this.#ownsPage ? dress(view) : () => undefined;
    this.#clear = () => {
      place.remove();
      release();
    };
  };

  #hide = (): void => {
    this.#clear?.();
    this.#clear = undefined;
  };
}

/** The document's pages and, for the name of the file, its title; returns how to undo it. */
function dress(view: View): () => void {
  const sheet = pageSheet(CSSStyleSheet, view.t, runningWords(view));
  const { title, client } = aboutOf(view);
  const before = document.title;
  document.adoptedStyleSheets.push(sheet);
  document.title = [title, client].filter(Boolean).join(" – ");
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    document.title = before;
  };
}
