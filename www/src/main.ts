/** The page around the calculator: its wishes from the address, its language and title on the document. */
import { CltvCalculator } from "./element.ts";
import { LANGUAGES, learn, translator } from "./language/messages.ts";

customElements.define("cltv-calculator", CltvCalculator);

const calculator = document.querySelector<CltvCalculator>("cltv-calculator");
const wishes = new URLSearchParams(location.search);

for (const name of ["lang", "currency", "theme", "mode"]) {
  const wish = wishes.get(name);
  if (wish) calculator?.setAttribute(name, wish);
}

/** The calculator writes the language that it speaks into its attribute. */
async function follow(): Promise<void> {
  const language = LANGUAGES.find((known) => known === calculator?.getAttribute("lang"));
  if (!language) return;
  await learn(language);
  if (calculator?.getAttribute("lang") !== language) return;
  document.documentElement.lang = language;
  document.title = translator(language)("title");
}

/** The case of a link goes to the calculator and leaves the address, where it would linger. */
function arrive(asks: boolean): void {
  const { hash, pathname, search } = location;
  if (!hash.startsWith("#case=")) return;
  history.replaceState(null, "", pathname + search);
  void calculator?.openLink(hash, asks);
}

void follow();
if (calculator) calculator.address = location.origin + location.pathname;
arrive(false);
window.addEventListener("hashchange", () => arrive(true));
if (calculator) new MutationObserver(() => void follow()).observe(calculator, { attributeFilter: ["lang"] });
