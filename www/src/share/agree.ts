/** Asks before a link that comes while the page is open takes the place of the case on it. */
import { html, render } from "lit";
import type { Translate } from "../language/messages.ts";

/** Whether the person wants the case of the link; closing the question says no. */
export function agreed(root: ShadowRoot, t: Translate): Promise<boolean> {
  // Of two links only the later one is asked about.
  root.querySelector<HTMLDialogElement>("dialog.share-ask")?.close();
  const place = document.createElement("div");
  root.append(place);
  return new Promise((resolve) => {
    const answered = ({ target }: Event): void => {
      place.remove();
      resolve((target as HTMLDialogElement).returnValue === "open");
    };
    const close = (event: Event): void => (event.currentTarget as HTMLElement).closest("dialog")?.close((event.currentTarget as HTMLButtonElement).value);
    render(
      html`<dialog class="share-ask" aria-labelledby="share-ask-title" aria-describedby="share-ask-lead" @close=${answered}>
        <h2 id="share-ask-title">${t("share-ask")}</h2>
        <p class="lead" id="share-ask-lead">${t("share-ask-lead")}</p>
        <div class="row"><button type="button" class="add" value="open" @click=${close}>${t("share-ask-open")}</button><button type="button" class="quiet" value="keep" autofocus @click=${close}>${t("share-ask-keep")}</button></div>
      </dialog>`,
      place,
    );
    place.querySelector("dialog")?.showModal();
  });
}
