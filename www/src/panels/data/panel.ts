/** From data: what a table of cohorts, an export of the till or a pilot say of the customers. Its parts are loaded when it is unfolded. */
import { html, type TemplateResult } from "lit";
import type { View } from "../../view.ts";
import { folding } from "../tools/fold.ts";

type Parts = typeof import("./parts.ts");

let parts: Parts | undefined;
let loading: Promise<void> | undefined;

const LOADED = "data parts";

export function dataPanel(view: View): TemplateResult {
  const { t } = view;
  return folding(view, { name: "data", title: t("data-title"), fact: t("data-fact"), body: () => body(view) });
}

function body(view: View): TemplateResult {
  if (parts) return parts.dataParts(view);
  load(view);
  return html`<p class="hint">${view.t("data-loading")}</p>`;
}

function load(view: View): void {
  loading ??= import("./parts.ts").then((found) => {
    parts = found;
  });
  void loading.then(() => view.kept.has(LOADED) || view.actions.keep(LOADED, true));
}
