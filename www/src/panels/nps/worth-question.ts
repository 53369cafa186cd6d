/** What a customer of each NPS group is worth: the groups' figures, taken from a segment to begin with. */
import { npsValue, type Case, type NpsGroup, type NpsGroupEconomics, type NpsRetention, type NpsValue, type NpsValueInput, type Outcome, type Period, type Segment } from "cltv";
import { numberOf } from "../../case/estimate.ts";
import { NPS_GROUPS } from "../../case/fields.ts";
import type { View } from "../../view.ts";

export interface Economics {
  /** Name of the segment from which it was taken; none for the usual figures. */
  from: string | undefined;
  customers: number;
  per: Period;
  groups: Record<NpsGroup, NpsGroupEconomics>;
  praisesPerNewCustomer?: number;
  negativeWeight?: number;
  move: { from: NpsGroup; to: NpsGroup; share: number };
}

const SHARES: Record<NpsGroup, number> = { promoters: 0.4, passives: 0.35, detractors: 0.25 };
/** Of the usual order: a detractor leaves several times as often as a promoter. */
const RETENTIONS: Record<NpsGroup, number> = { promoters: 0.92, passives: 0.85, detractors: 0.7 };
const WORDS: Record<NpsGroup, { praises: number; warnings: number }> = {
  promoters: { praises: 4, warnings: 0 },
  passives: { praises: 1, warnings: 0 },
  detractors: { praises: 0, warnings: 5 },
};

export function usualEconomics(): Economics {
  const group = (name: NpsGroup): NpsGroupEconomics => ({ share: SHARES[name], retention: RETENTIONS[name], revenuePerPeriod: 500, margin: 0.5, costToServePerPeriod: 0, ...WORDS[name] });
  return { from: undefined, customers: 10000, per: "year", groups: each(group), move: { from: "detractors", to: "passives", share: 0.05 } };
}

/** The segments whose retention rests on NPS groups. */
export function withGroups({ segments }: Case): Segment[] {
  return segments.filter(({ retention }) => retention.curve === "nps");
}

/**
 * What the case says of a segment; all its groups pay alike until somebody knows better.
 * What it does not say as one number, such as revenue told as orders, is left to be filled in.
 */
export function economicsOf(segment: Segment, { draft, answer }: Pick<View, "draft" | "answer">): Economics {
  const usual = usualEconomics();
  const retention = segment.retention as NpsRetention;
  const opening = answer.outcome?.segments.find(({ name }) => name === segment.name)?.without.opening[0];
  const group = (name: NpsGroup): NpsGroupEconomics => ({
    ...usual.groups[name],
    share: stated(retention.groups[name].share),
    retention: stated(retention.groups[name].retention),
    revenuePerPeriod: stated(segment.revenuePerPeriod),
    margin: stated(segment.margin),
    costToServePerPeriod: stated(segment.costToServePerPeriod ?? 0),
  });
  return { ...usual, from: segment.name, customers: opening ?? stated(segment.customers), per: retention.per ?? draft.period, groups: each(group) };
}

/** A number, or whatever stands in its place until it is one. */
function stated(node: unknown): number {
  return (numberOf(node) ?? "") as number;
}

/** Time and discounting are those of the case; its answer knows them even if the case tells a distribution. */
export function worthOfGroups({ from: _from, ...economics }: Economics, of: Case, outcome?: Outcome): NpsValue {
  const input: NpsValueInput = {
    ...economics,
    period: of.period,
    horizon: outcome?.horizon ?? (numberOf(of.horizon) as number),
    discountRatePerYear: outcome?.discountRatePerYear ?? (numberOf(of.discountRatePerYear) as number),
    ...(of.timing && { timing: of.timing }),
  };
  return npsValue(input);
}

function each(make: (group: NpsGroup) => NpsGroupEconomics): Economics["groups"] {
  return Object.fromEntries(NPS_GROUPS.map((group) => [group, make(group)])) as Economics["groups"];
}
