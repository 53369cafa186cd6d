/**
 * A case in the fragment of an address: `#case=1.` and its JSON, deflated by the browser
 * and written in the letters of a web address. A fragment is never sent to a server.
 *
 * Whoever opens a link opens a stranger's text, so its length is bounded before and while
 * it is inflated, and what comes out is looked at like a file. The zlib wrapper costs eight
 * letters more than bare deflate; its checksum tells a link that lost or changed a letter
 * on its way from another case.
 */
import type { Case } from "cltv";
import { LARGEST_FILE, opened, type Opened } from "../case/file.ts";

/** How the fragment begins; the page around the calculator looks for it. */
const MARK = "#case=";

/** Of what follows it. A later form has another number, and this page says that it cannot read it. */
const VERSION = "1";

/** In letters: mail and messengers carry it, and a case of a hundred segments fits. */
export const LONGEST_LINK = 24_000;

export type LinkFault = "too-large" | "version" | "damaged" | "not-a-case";

export type Linked = { ok: true; case: Case } | { ok: false; reason: LinkFault; problems: Extract<Opened, { ok: false }>["problems"] };

/** The fragment of this case; it may be longer than a link should be. */
export async function fragmentOf(draft: Case): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(draft)), new CompressionStream("deflate"), Infinity);
  return `${MARK}${VERSION}.${lettersOf(bytes)}`;
}

/** What a fragment holds, or why it was not opened. */
export async function openLink(fragment: string): Promise<Linked> {
  const [, version, letters = ""] = /^#case=(\d+)\.(.*)$/s.exec(fragment) ?? [];
  if (fragment.length > LONGEST_LINK) return refused("too-large");
  if (version === undefined || !/^[\w-]+$/.test(letters)) return refused("damaged");
  if (version !== VERSION) return refused("version");
  try {
    const bytes = await through(bytesOf(letters), new DecompressionStream("deflate"), LARGEST_FILE);
    return looked(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return refused(error instanceof RangeError ? "too-large" : "damaged");
  }
}

function looked(text: string): Linked {
  const found = opened(text);
  if (found.ok) return found;
  return { ok: false, reason: found.reason === "not-a-case" ? "not-a-case" : "damaged", problems: found.problems };
}

function refused(reason: LinkFault): Linked {
  return { ok: false, reason, problems: [] };
}

/** Stops in the middle when there is more than `most`: a few letters can hold a thousand times as many. */
async function through(bytes: Uint8Array<ArrayBuffer>, change: GenericTransformStream, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(change as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > most) await reader.cancel().then(() => Promise.reject(new RangeError("more than a case holds")));
    parts.push(step.value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lettersOf(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const signs = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
