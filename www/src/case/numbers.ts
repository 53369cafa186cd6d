/** Every number of the case by a name that a person knows it by, under whose it is. */
import type { Effect, ExperienceRetention } from "cltv";
import { labelOf } from "../controls/unit.ts";
import { fieldAt, isNumberPath, unsetNumbers } from "./fields.ts";
import { getAt } from "./path.ts";
import type { Telling } from "./problems.ts";

export interface NumberGroup {
  /** The segment or the initiative. */
  name: string;
  numbers: NamedNumber[];
}

export interface NamedNumber {
  path: string;
  label: string;
}

export function numberGroups(telling: Telling): NumberGroup[] {
  const { draft, t } = telling;
  const items = (list: "segments" | "initiatives"): string[] => (draft[list] ?? []).map((_, index) => `${list}[${index}]`);
  return [
    ...["segments", "initiatives"].flatMap((list) => items(list as "segments").map((item) => groupOf(telling, item))),
    { name: t("case-title"), numbers: ["horizon", "discountRatePerYear"].map((path) => named(telling, path)) },
  ];
}

function groupOf(telling: Telling, item: string): NumberGroup {
  const { draft, t } = telling;
  const paths = [...numbersBelow(getAt(draft, item), item), ...unsetNumbers(draft, item)];
  return { name: (getAt(draft, `${item}.name`) as string) || t("unnamed"), numbers: told(paths.map((path) => named(telling, path))) };
}

/** Of one name, the second says that it is the second. */
function told(numbers: NamedNumber[]): NamedNumber[] {
  return numbers.map(({ path, label }, index) => {
    const earlier = numbers.slice(0, index).filter((number) => number.label === label).length;
    return { path, label: earlier > 0 ? `${label} (${earlier + 1})` : label };
  });
}

function numbersBelow(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((part, index) => numbersBelow(part, `${path}[${index}]`));
  if (isNumberPath(path)) return [path];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => numbersBelow(part, `${path}.${key}`));
}

function named(telling: Telling, path: string): NamedNumber {
  return { path, label: numberName(telling, path) };
}

/** `Late delivery – Of those, tell us`; a place that holds no number is called by its path. */
export function numberName(telling: Telling, path: string): string {
  const field = fieldAt(telling.draft, path);
  const whom = /^(initiatives\[\d+\]\.effects\[\d+\])\.segment$/.exec(path)?.[1];
  const label = field ? labelOf(telling, field, path) : whom ? `${quantity(telling, whom)} – ${telling.t("effect-segment")}` : path;
  return [within(telling, path), label].filter(Boolean).join(" – ");
}

function quantity({ draft, t }: Telling, effect: string): string {
  return t(`quantity-${(getAt(draft, effect) as Effect | undefined)?.on ?? "churn"}`);
}

/** Whom an effect concerns, and what it moves where. */
function concerned({ draft, t }: Pick<Telling, "draft" | "t">, path: string): string {
  const effect = getAt(draft, path) as Effect;
  const problem = "problem" in effect ? effect.problem : undefined;
  const move = "from" in effect ? `${t(`end-${effect.from}`)} → ${t(`end-${effect.to}`)}` : undefined;
  return [effect.segment ?? t("effect-all-segments"), problem, move].filter(Boolean).join(", ");
}

/** To what within the segment or the initiative a number belongs, where there may be several of it. */
function within({ draft, t }: Telling, path: string): string {
  const [, problem] = /^(segments\[\d+\]\.retention\.problems\[\d+\])\./.exec(path) ?? [];
  if (problem) return (getAt(draft, problem) as ExperienceRetention["problems"][number] | undefined)?.name ?? "";
  const [, effect, field] = /^(initiatives\[\d+\]\.effects\[\d+\])\.(\w+)$/.exec(path) ?? [];
  if (effect && field !== "segment") return concerned({ draft, t }, effect);
  const [, list, index] = /^(.*\.(?:oneOff|tenure))\[(\d+)\]/.exec(path) ?? [];
  if (list && (getAt(draft, list) as unknown[] | undefined)?.length !== 1) return t(list.endsWith("tenure") ? "tenure-group" : "payment-number", { number: Number(index) + 1 });
  const [, measured] = /\.retention\.(survival|rates)\[\d+\]$/.exec(path) ?? [];
  if (measured) return t(`observed-${measured}`);
  return /\.ramp\[\d+\]$/.test(path) ? t("ramp-shares") : "";
}
