/** The page in a frame: the calculator as its address wishes it, and what its host is told. */
import { LANGUAGES, learn, translator } from "../language/messages.ts";
import { EmbeddedCalculator } from "./calculator.ts";
import { wish } from "./mount.ts";
import { EVENTS, hostOf, isTold, textsOf, type Said } from "./wire.ts";

const wishes = new URLSearchParams(location.search);
const host = hostOf(wishes);
const calculator = document.querySelector("cltv-calculator") as HTMLElement;

wish(calculator, { ...textsOf(Object.fromEntries(wishes)), withCase: wishes.has("with-case") });
customElements.define("cltv-calculator", EmbeddedCalculator);

/** A height is nobody's secret; anything else is for the host alone. */
function say(said: Said): void {
  if (parent === window) return;
  if (said.cltv === "height") parent.postMessage(said, "*");
  else if (host) parent.postMessage(said, host);
}

new ResizeObserver(([entry]) => say({ cltv: "height", height: Math.ceil(entry?.contentRect.height ?? 0) })).observe(document.body);
for (const name of EVENTS) calculator.addEventListener(name, (event) => say({ cltv: "event", name, detail: (event as CustomEvent).detail }));

window.addEventListener("message", ({ source, origin, data }) => {
  if (host && source === parent && origin === host && isTold(data)) wish(calculator, textsOf(data.options));
});

/** The document is in the language of the calculator. */
async function follow(): Promise<void> {
  const language = LANGUAGES.find((known) => known === calculator.getAttribute("lang"));
  if (!language) return;
  await learn(language);
  document.documentElement.lang = language;
  document.title = translator(language)("title");
}

void follow();
new MutationObserver(() => void follow()).observe(calculator, { attributeFilter: ["lang"] });
