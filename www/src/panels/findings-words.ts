/** The words of a finding: its numbers as they are shown everywhere, its names as they were given. */
import type { Finding } from "cltv";
import { inPeriod } from "../language/extended.ts";
import type { Words } from "../language/messages.ts";
import type { View } from "../view.ts";

type Show = (view: Pick<View, "t" | "f" | "draft">, value: number) => string;

const share: Show = ({ f }, value) => f.share(value, 2);
const roundly: Show = ({ f }, value) => f.share(Math.abs(value), 0);
const money: Show = ({ f }, value) => f.money(Math.abs(value));
const points: Show = ({ f }, value) => f.points(Math.abs(value), 2);
const moment: Show = ({ t, draft }, value) => inPeriod({ t }, draft, value);

/** What each number stands for; one that is not listed is a count and stays a number, so that words can agree with it. */
const SHOWN: Record<string, Show> = {
  rate: share,
  perYear: share,
  churn: share,
  satisfied: share,
  withoutProblem: share,
  sum: share,
  lowest: share,
  highest: share,
  share: roundly,
  cltv: money,
  acquisitionCost: money,
  contribution: money,
  interaction: money,
  benefit: money,
  points,
  move: points,
  standardError: points,
  factor: ({ f }, value) => f.number(value, 2),
  paybackPeriods: moment,
  lastPeriod: moment,
  fromPeriod: moment,
};

export function findingSentence(view: Pick<View, "t" | "f" | "draft">, { code, numbers, names }: Finding): string {
  const shown = Object.entries(numbers).map(([name, value]) => [name, SHOWN[name]?.(view, value) ?? value]);
  return view.t(`finding-${code}`, { ...directions(numbers), ...named(view, names), ...(Object.fromEntries(shown) as Words) });
}

function named({ t }: Pick<View, "t">, { quantity, ...names }: Finding["names"]): Words {
  return { ...names, ...(quantity !== undefined && { quantity: t(`quantity-${quantity}`) }) };
}

/** Where a sentence turns on a sign, an end, or on whether there is a number at all. */
function directions({ at, interaction = 0, contribution = 0, paybackPeriods }: Finding["numbers"]): Words {
  return {
    end: at === 1 ? "top" : "bottom",
    direction: interaction < 0 || contribution < 0 ? "less" : "more",
    comesBack: paybackPeriods === undefined ? "no" : "yes",
    paybackPeriods: "",
  };
}
