/** Panels far down ask nothing until somebody comes near them. */
import { ref } from "lit/directives/ref.js";
import type { View } from "../../view.ts";

/** About a window before it is in sight. */
const MARGIN = "800px";

type Watching = (element: Element | undefined) => void;

/** Of each calculator, by the names of its panels: the same at every drawing, or it would begin anew each time. */
const watching = new WeakMap<View["kept"], Map<string, Watching>>();

/** At the element of the panel. */
export function near(view: View, name: string): ReturnType<typeof ref> {
  const known = watching.get(view.kept) ?? new Map<string, Watching>();
  watching.set(view.kept, known);
  const watch = known.get(name) ?? watchFor(view, keyOf(name));
  known.set(name, watch);
  return ref(watch);
}

/** Without an element, it is gone. */
function watchFor({ kept, actions }: View, key: string): Watching {
  let observer: IntersectionObserver | undefined;
  const seen = (entries: IntersectionObserverEntry[]): void => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer?.disconnect();
    if (!kept.has(key)) actions.keep(key, true);
  };
  return (element) => {
    observer?.disconnect();
    if (!element || kept.has(key)) return;
    observer = new IntersectionObserver(seen, { rootMargin: MARGIN });
    observer.observe(element);
  };
}

export function isNear(view: View, name: string): boolean {
  return view.kept.has(keyOf(name));
}

function keyOf(name: string): string {
  return `near ${name}`;
}
