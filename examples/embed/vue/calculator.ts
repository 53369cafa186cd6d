// Vue draws the element itself: attributes go in, events come out. In a template it is <cltv-calculator>,
// with `isCustomElement: (tag) => tag === "cltv-calculator"` among the compiler's options.
import { defineComponent, h, type PropType } from "vue";
import "cltv/element";
import type { Change } from "cltv/element";

export const Calculator = defineComponent({
  props: {
    lang: { type: String as PropType<"en" | "ru">, default: undefined },
    currency: { type: String, default: undefined },
    preset: { type: String, default: undefined },
  },
  emits: { change: (_: Change) => true },
  setup: (props, { emit }) => () => h("cltv-calculator", { ...props, "onCltv-change": ({ detail }: CustomEvent<Change>) => emit("change", detail) }),
});
