import { createApp, h, ref } from "vue";
import { Calculator } from "./calculator";

const lang = ref<"en" | "ru">("en");
const npv = ref<number>();

createApp(() => [
  h("button", { onClick: () => (lang.value = lang.value === "en" ? "ru" : "en") }, "EN / RU"),
  h("output", npv.value),
  h(Calculator, { lang: lang.value, preset: "insurance", onChange: ({ figures }) => (npv.value = figures?.npv) }),
]).mount("#app");
