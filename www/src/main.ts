/** The page around the calculator: its wishes from the address, its language and title on the document. */
import "./element.ts";
import { translator } from "./language/messages.ts";
import type { Language } from "./number/format.ts";

const calculator = document.querySelector("cltv-calculator");
const wishes = new URLSearchParams(location.search);

for (const name of ["lang", "currency", "theme"]) {
  const wish = wishes.get(name);
  if (wish) calculator?.setAttribute(name, wish);
}

function follow(): void {
  const language = (calculator?.getAttribute("lang") ?? "en") as Language;
  document.documentElement.lang = language;
  document.title = translator(language)("title");
}

follow();
if (calculator) new MutationObserver(follow).observe(calculator, { attributeFilter: ["lang"] });
