/** What stands above the report and is no part of the case: its title, for whom it is, its date. It stays in this window. */
import type { Language } from "../number/format.ts";
import type { View } from "../view.ts";

export interface About {
  title: string;
  client: string;
  date: string;
}

interface Written extends Partial<About> {
  /** Segments of the case for which it was written, by their lasting names. */
  of: readonly string[];
}

const KEPT = "report";

/** As somebody wrote it for this case; another case has its own name and nobody's client. */
export function aboutOf(view: View): About {
  const { title, client = "", date } = writtenFor(view) ?? {};
  return { title: title || view.draft.name || view.t("unnamed"), client, date: date || today(view.f.language) };
}

export function writeAbout(view: View, part: Partial<About>): void {
  const { segments } = view.keys;
  view.actions.keep(KEPT, { ...writtenFor(view), ...part, of: segments } satisfies Written);
}

function writtenFor({ kept, keys }: View): Written | undefined {
  const written = kept.get(KEPT) as Written | undefined;
  return written?.of.some((key) => keys.segments.includes(key)) ? written : undefined;
}

function today(language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
}
