/** Panels far down ask nothing until somebody comes near them. */
import { ref } from "lit/directives/ref.js";
import type { View } from "../../view.ts";

/** About a window before it is in sight. */
const MARGIN = "800px";

/** At the element of the panel. */
export function near(view: View, name: string): ReturnType<typeof ref> {
  const key = keyOf(name);
  return ref((element) => {
    if (!element || view.kept.has(key)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        if (!view.kept.has(key)) view.actions.keep(key, true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
  });
}

export function isNear(view: View, name: string): boolean {
  return view.kept.has(keyOf(name));
}

function keyOf(name: string): string {
  return `near ${name}`;
}
