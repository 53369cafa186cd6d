/** From data: what a table of cohorts, an export of the till or a pilot say of the customers. Its parts are loaded when it is unfolded. */
import { html, type TemplateResult } from "lit";
import { icon } from "../../controls/icons.ts";
import type { View } from "../../view.ts";
import { folding } from "../tools/fold.ts";

type Parts = typeof import("./parts.ts");

let parts: Parts | undefined;
let loading: Promise<void> | undefined;

/** Whether they are here, or did not come. */
const LOADED = "data parts";

type Loaded = "here" | "failed";

export function dataPanel(view: View): TemplateResult {
  const { t } = view;
  return folding(view, { name: "data", title: t("data-title"), fact: t("data-fact"), body: () => body(view) });
}

function body(view: View): TemplateResult {
  const { t, kept, actions } = view;
  if (parts) return parts.dataParts(view);
  if ((kept.get(LOADED) as Loaded | undefined) === "failed") {
    const again = (): void => actions.keep(LOADED, undefined);
    return html`<p class="complaint">${t("data-not-loaded")}</p><button type="button" class="quiet" data-act="again" @click=${again}>${icon("redo")}${t("work-again")}</button>`;
  }
  load(view);
  return html`<p class="hint">${t("data-loading")}</p>`;
}

/** What did not come may come when it is asked for again. */
function load({ kept, actions }: View): void {
  loading ??= import("./parts.ts").then(
    (found) => void (parts = found),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  const tell = (loaded: Loaded): void => {
    if (kept.get(LOADED) !== loaded) actions.keep(LOADED, loaded);
  };
  loading.then(() => tell("here"), () => tell("failed"));
}
