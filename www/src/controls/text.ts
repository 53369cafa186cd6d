/** A name, typed freely. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { getAt, idOf } from "../case/path.ts";
import type { View } from "../view.ts";
import { complaint, describedBy } from "./complaint.ts";

/** No longer than the engine takes. */
const LONGEST_NAME = 200;

export interface TextField {
  path: string;
  label: string;
  /** Instead of writing the text at its path. */
  write?: (text: string) => void;
}

export function textField(view: View, { path, label, write }: TextField): TemplateResult {
  const id = idOf(path);
  const value = getAt(view.draft, path);
  const wrong = view.problems.some(({ place }) => place === path);
  const put = write ?? ((text: string) => view.actions.edit(path, text));
  return html`<div class="text ${wrong ? "wrong" : ""}">
    <label for=${id}>${label}</label>
    <input id=${id} type="text" autocomplete="off" maxlength=${LONGEST_NAME} .value=${live(typeof value === "string" ? value : "")}
      aria-invalid=${wrong ? "true" : "false"} aria-describedby=${describedBy(view, path)}
      @input=${(event: InputEvent) => put((event.target as HTMLInputElement).value)} @blur=${() => view.actions.settle()} />
    ${complaint(view, path)}
  </div>`;
}
