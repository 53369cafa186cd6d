/** Counts as they lie in a report. Each metric is asked for alone, so that one mistake leaves the others be. */
import { metrics, type Counts, type Metrics } from "cltv";
import { parse, strangelySpaced, type DecimalSign } from "../../number/parse.ts";

type Given<K extends keyof Counts> = NonNullable<Counts[K]>;

export interface Times {
  /** As it was pasted. */
  text: string;
  target?: number;
}

/** Made up, of the usual size. */
export const EXAMPLES = {
  retention: { customersAtStart: 12000, customersAtEnd: 11800, newCustomers: 1300, per: "year" } as Given<"retention">,
  repeat: { buyers: 5400, repeatBuyers: 2100 } as Given<"repeat">,
  nps: { promoters: 210, passives: 160, detractors: 95 } as Given<"nps">,
  csat: { satisfied: 388, responses: 465 } as Given<"csat">,
  firstResponse: { text: "4\n7\n9\n12\n15\n18\n26\n41\n95\n240", target: 30 } as Times,
};

export type Metric = keyof typeof EXAMPLES;

export function metricOf<K extends Exclude<Metric, "firstResponse">>(name: K, counts: (typeof EXAMPLES)[K]): Metrics {
  return metrics({ [name]: counts } as Counts);
}

/** What cannot be read as a number is handed on as text, and refused at its place. */
export function timesOf({ text, target }: Times, decimal: DecimalSign): Metrics {
  const times = entriesOf(text).map((entry) => parse(entry, decimal)?.value ?? entry) as number[];
  return metrics({ firstResponse: { times, ...(target !== undefined && { target }) } });
}

/** A column of a spreadsheet, or numbers in a line: `4; 12,5; 7`, `4, 12, 7`, `4 12 7`. */
export function entriesOf(text: string): string[] {
  const parts = text.split(/[\r\n\t;]+|,\s+/u).map((part) => part.trim());
  return parts.flatMap((part) => (strangelySpaced(part) ? part.split(/\s+/u) : [part])).filter(Boolean);
}
