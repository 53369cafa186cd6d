/** What a saved file is called: the case, then what of it. */
import { fileName } from "../case/file.ts";
import type { View } from "../view.ts";

export function savedName({ draft }: View, title: string, kind: "csv" | "svg" | "png"): string {
  return `${fileName(draft.name)}-${fileName(title)}.${kind}`;
}
