/**
 * What a frame and its host say to each other. A frame says how tall it is to whoever
 * shows it; everything else goes to the one website that the frame's address names as
 * its host (`?host=https://www.example.com`), and is heard from that one only.
 */
import type { Options } from "cltv/element";

/** From the frame. Figures are in the detail of `change`; the case only if the address has `with-case`. */
export type Said = { cltv: "height"; height: number } | { cltv: "event"; name: string; detail: unknown };

/** To the frame. */
export interface Told {
  cltv: "wish";
  options: Options;
}

export const EVENTS = ["cltv-ready", "cltv-change", "cltv-error"] as const;

/** The origin that the address names, if it is one and nothing more. */
export function hostOf(wishes: URLSearchParams): string | undefined {
  const named = wishes.get("host");
  return named !== null && URL.canParse(named) && /^https?:/.test(named) && new URL(named).origin === named ? named : undefined;
}

export function isTold(data: unknown): data is Told {
  const { cltv, options } = (data ?? {}) as Partial<Told>;
  return cltv === "wish" && typeof options === "object" && options !== null;
}

const NAMES = ["lang", "currency", "preset", "theme", "mode"] as const;

/** From another page, so only what is known, and only as text. */
export function textsOf(options: object): Options {
  const given = NAMES.filter((name) => typeof (options as Options)[name] === "string" || (name in options && (options as Options)[name] === undefined));
  return Object.fromEntries(given.map((name) => [name, (options as Options)[name]])) as Options;
}
