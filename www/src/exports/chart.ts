/** A chart out of the page: the drawing as SVG and as PNG, the numbers behind it as a table. */
import { html, type TemplateResult } from "lit";
import type { Figure } from "../charts/figure.ts";
import { icon } from "../controls/icons.ts";
import { saveBlob, saveRows, spelledFor } from "./save.ts";
import type { View } from "../view.ts";
import { cellOf, exactly } from "./exact.ts";
import { savedName } from "./names.ts";
import { paint } from "./paint.ts";
import { picture } from "./picture.ts";

type Kind = "csv" | "svg" | "png";

const KINDS: readonly Kind[] = ["png", "svg", "csv"];

export function chartSaves(view: View, shown: Figure): TemplateResult {
  const { t } = view;
  const title = fullTitle(shown);
  const button = (kind: Kind): TemplateResult =>
    html`<button type="button" class="save" data-save=${kind} aria-label=${t("save-as", { kind: kind.toUpperCase(), title })} @click=${(event: Event) => void save(view, shown, kind, event.currentTarget as Element)}>${kind.toUpperCase()}</button>`;
  return html`<div class="saves of-chart" role="group" aria-label=${t("save-chart", { title })}>${icon("save")}${KINDS.map(button)}</div>`;
}

async function save(view: View, shown: Figure, kind: Kind, button: Element): Promise<void> {
  const name = savedName(view, fullTitle(shown), kind);
  if (kind === "csv") return saveRows(rowsOf(view, shown), name, spelledFor(view.f));
  const drawn = await picture(view, { ...shown, title: fullTitle(shown) }, button.closest("figure") as HTMLElement);
  if (!drawn) return;
  saveBlob(kind === "svg" ? new Blob([drawn.text], { type: "image/svg+xml" }) : await paint(drawn), name);
}

function rowsOf(view: View, { heads, rows }: Figure): (ReturnType<typeof cellOf>)[][] {
  return [heads, ...rows(exactly(view)).map((row) => row.map(cellOf))];
}

function fullTitle({ title, about }: Figure): string {
  return about === undefined ? title : `${title}, ${about}`;
}
