/** Brings a place of the case to the person: unfolds what lies over it, focuses it, scrolls it into sight. */
import { idOf, parentOf } from "../case/path.ts";

export function focusPlace(root: ShadowRoot, path: string): void {
  const target = nearest(root, path);
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  // A card takes the focus in its head: a details element with a tabindex would keep Tab out of all it holds.
  const focused = target instanceof HTMLDetailsElement ? target.querySelector("summary") : target;
  focused?.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
}

/** The field itself, or the nearest thing around it that is on the page. */
function nearest(root: ShadowRoot, path: string): HTMLElement | null {
  return root.getElementById(idOf(path)) ?? (path === "" ? null : nearest(root, parentOf(path)));
}
