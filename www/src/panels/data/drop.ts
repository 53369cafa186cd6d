/** A place for a file: a button that chooses one, and room to drop one. */
import { html, type TemplateResult } from "lit";
import { icon } from "../../controls/icons.ts";

export interface FileButton {
  label: string;
  accept: string;
  take(file: File): void;
}

export function fileButton({ label, accept, take }: FileButton): TemplateResult {
  const click = (event: Event): void => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) take(file);
    input.value = "";
  };
  return html`<button type="button" class="quiet" data-act="choose" @click=${click}>${icon("open")}${label}</button
    ><input class="file" type="file" accept=${accept} hidden aria-label=${label} @change=${chosen} />`;
}

/** Whatever stands inside takes files that are dropped on it. */
export function dropZone(content: TemplateResult, take: (file: File) => void): TemplateResult {
  const mark = (event: DragEvent, isOver: boolean): void => {
    (event.currentTarget as HTMLElement).classList.toggle("over", isOver);
  };
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent): void => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(event, true);
  };
  const drop = (event: DragEvent): void => {
    mark(event, false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  };
  return html`<div class="drop" @dragover=${over} @dragleave=${(event: DragEvent) => mark(event, false)} @drop=${drop}>${content}</div>`;
}
