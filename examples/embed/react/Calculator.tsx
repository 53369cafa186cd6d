// A component around `mount`: the calculator keeps its own state, so React only tells it what changed.
import { useEffect, useRef } from "react";
import { mount, type Change, type Mounted, type Options } from "cltv/element";

interface Props extends Pick<Options, "lang" | "currency" | "preset" | "theme"> {
  onChange?: (change: Change) => void;
}

export function Calculator({ onChange, lang, currency, preset, theme }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted>(null);
  const heard = useRef(onChange);
  heard.current = onChange;

  useEffect(() => {
    const { element, dispose } = (mounted.current = mount(place.current as HTMLDivElement, { lang, currency, preset, theme }));
    element.addEventListener("cltv-change", ({ detail }) => heard.current?.(detail));
    return dispose;
    // What changes later goes through the effect below; this one runs once.
  }, []);

  useEffect(() => mounted.current?.update({ lang, currency, preset, theme }), [lang, currency, preset, theme]);

  return <div ref={place} />;
}
