import { mount, type Change } from "cltv/element";

const calculator = mount(document.body, { lang: "en", currency: "EUR", preset: "telecom", theme: "dark", mode: "quick", withCase: true });
calculator.element.addEventListener("cltv-change", ({ detail }) => {
  const npv: number | undefined = detail.figures?.npv;
  const payback: number | null | undefined = detail.figures?.paybackPeriods;
  const name: string | undefined = detail.case?.name;
  return [npv, payback, name];
});
calculator.update({ lang: undefined, preset: "one-of-ours" });
calculator.dispose();

const tag = document.createElement("cltv-calculator");
tag.addEventListener("cltv-error", ({ detail: { code, message } }) => [code satisfies "policy" | "unknown-preset", message]);
tag.addEventListener("click", (event) => event.preventDefault());

// @ts-expect-error: there is no such language
mount(document.body, { lang: "xx" });
// @ts-expect-error: a place is an element, not a selector
mount("#here");
// @ts-expect-error: the detail of a change has no such figure
tag.addEventListener("cltv-change", ({ detail }) => detail.figures?.profit);
// @ts-expect-error: figures may be missing
const certain = (change: Change): number => change.figures.npv;
