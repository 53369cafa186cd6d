/**
 * The case as a file on the person's own disk. What comes in is a stranger until
 * the engine has looked at it; a case with mendable numbers opens with its errors
 * at their fields, anything else is refused and nothing on the page changes.
 */
import type { Case, Problem } from "cltv";
import { problemsOf } from "../engine/ask.ts";
import { saveBlob } from "../exports/save.ts";
import { isNumberPath, numberPath } from "./fields.ts";

/** A hundred segments with long curves fit; a film does not. */
export const LARGEST_FILE = 1_000_000;

export type Opened = { ok: true; case: Case } | { ok: false; reason: "too-large" | "not-json" | "not-a-case"; problems: Problem[] };

export async function openFile(file: File): Promise<Opened> {
  if (file.size > LARGEST_FILE) return { ok: false, reason: "too-large", problems: [] };
  return opened(await file.text());
}

export function opened(text: string): Opened {
  try {
    const found: unknown = JSON.parse(text);
    const problems = problemsOf(found);
    return problems.every(isMendable) ? { ok: true, case: found as Case } : { ok: false, reason: "not-a-case", problems };
  } catch {
    return { ok: false, reason: "not-json", problems: [] };
  }
}

export function saveFile(draft: Case): void {
  saveBlob(new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: "application/json" }), `${fileName(draft.name)}.cltv.json`);
}

/** Letters of any script, digits and hyphens. */
export function fileName(name: string | undefined): string {
  const plain = (name ?? "").normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.slice(0, 60).replace(/^-+|-+$/g, "") || "case";
}

const MENDABLE = new Set(["outOfRange", "notWhole", "duplicateName", "increasing", "unknownSegment", "unknownProblem", "sum", "disorder", "otherBase", "beyondHorizon", "overflow"]);

/** Whether the page has a field in which this can be put right. */
function isMendable({ code, path, value }: Problem): boolean {
  if (code === "wrongType") return isNumberPath(numberPath(path)) && typeof value === "string";
  if (code === "empty") return /\.name$|^(segments|initiatives)\[\d+\]$/.test(path);
  if (code === "conflict") return /^correlations(\[\d+\](\.|$)|$)|\.costs\.perReached\w+$|\.effects\[\d+\]\.(on|to)$/.test(path);
  return MENDABLE.has(code);
}
