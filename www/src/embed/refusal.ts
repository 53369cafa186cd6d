/** What stands in the place of a calculator that the host's policy does not let run: why, what to do about it, and where one does run. */
import { chosenLanguage, learn, translator, type Translate } from "../language/messages.ts";
import type { Obstacle } from "./obstacle.ts";

const BOX = "display: block; max-width: 42em; padding: 16px 20px; border: 1px solid; border-radius: 8px; font: 16px/1.5 system-ui, sans-serif;";

/** The name of the one file; the frame lies beside it where it is served as it was built. */
const SERVED = /\/cltv-calculator\.js$/;

export function refusal(obstacle: Obstacle): CustomElementConstructor {
  return class extends HTMLElement {
    static observedAttributes = ["lang", "frame"];
    #root = this.attachShadow({ mode: "open" });

    connectedCallback(): void {
      void this.#say();
      this.dispatchEvent(new CustomEvent("cltv-error", { detail: { code: "policy", message: `The page's policy does not let the calculator run: ${obstacle}` }, bubbles: true, composed: true }));
    }

    attributeChangedCallback(): void {
      if (this.isConnected) void this.#say();
    }

    async #say(): Promise<void> {
      const language = chosenLanguage([this.getAttribute("lang") ?? "", document.documentElement.lang, ...navigator.languages]);
      await learn(language, "later");
      this.#root.replaceChildren(box(translator(language), obstacle, this.getAttribute("frame") ?? besideScript()));
    }
  };
}

function box(t: Translate, obstacle: Obstacle, frame: string | undefined): HTMLElement {
  const made = document.createElement("div");
  made.setAttribute("role", "alert");
  // A style that a script sets is no text that a policy refuses.
  made.style.cssText = BOX;
  made.append(paragraph(t(obstacle === "wasm" ? "embed-no-wasm" : "embed-no-trusted-types")), paragraph(t("embed-use-frame")));
  if (frame) made.append(link(frame, t("embed-open")));
  return made;
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { textContent: text });
}

function link(href: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement("a"), { href, textContent, target: "_blank", rel: "noopener" });
}

function besideScript(): string | undefined {
  const here = new URL(import.meta.url);
  const name = "frame.html";
  return SERVED.test(here.pathname) ? new URL(name, here).href : undefined;
}
