/** The page of paper: its size, what runs above and below, and the numbers of its pages. */
import type { Translate } from "../language/messages.ts";

export interface Running {
  /** Above, left and right, from the second page on. */
  title: string;
  client: string;
  /** Below, on the left. */
  foot: string;
}

/** More of a name would push the other out of its corner. */
const LONGEST = { title: 72, client: 44 };

/** Signs of the private use area that stand for the two numbers while the words are looked up. */
const [PAGE, PAGES] = ["\ue0f3", "\ue0f4"];

/** Rules for a page belong to a document: in a shadow tree they say nothing. */
export function pageSheet(into: typeof CSSStyleSheet, t: Translate, running: Running): CSSStyleSheet {
  const sheet = new into();
  sheet.replaceSync(pageRules(t, running));
  return sheet;
}

export function pageRules(t: Translate, { title, client, foot }: Running): string {
  const type = 'font: 8pt/1.3 Arial, "Helvetica Neue", "Liberation Sans", Roboto, sans-serif; color: #56616a;';
  const box = (place: string, content: string): string => `@${place} { content: ${content}; ${type} }`;
  const above = [box("top-left", quoted(shortened(title, LONGEST.title))), box("top-right", quoted(shortened(client, LONGEST.client)))];
  const below = [box("bottom-left", quoted(foot)), box("bottom-right", numbered(t))];
  return `@page { size: A4; margin: 20mm 16mm 18mm; ${[...above, ...below].join(" ")} }
@page :first { @top-left { content: none; } @top-right { content: none; } }`;
}

/** `"page " counter(page) " of " counter(pages)` */
function numbered(t: Translate): string {
  const parts = t("report-page", { page: PAGE ?? "", pages: PAGES ?? "" }).split(/([\ue0f3\ue0f4])/u);
  return parts.filter(Boolean).map((part) => (part === PAGE ? "counter(page)" : part === PAGES ? "counter(pages)" : quoted(part))).join(" ");
}

/** Text of a stranger as a string of a style sheet: nothing in it may end the string. */
export function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,:;–—-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `);
  return `"${safe}"`;
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}
