/** Where a link is made and copied. It is written only when it is asked for, and says what it gives away. */
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Case } from "cltv";
import { icon } from "../controls/icons.ts";
import type { View } from "../view.ts";
import { fragmentOf, LONGEST_LINK } from "./link.ts";
import { nameless, type Naming } from "./nameless.ts";

const KEPT = "share";

/** What the dialog remembers while it is open; without it there is none. */
interface Share {
  /** Whether the link shall hold names and sources. */
  named?: boolean;
  made?: { of: Case; address: string; copied: boolean };
}

/** `address` is that of the page which opens the link. */
export function shareDialog(view: View, address: string | undefined): TemplateResult | typeof nothing {
  const { t, kept, actions } = view;
  if (address === undefined || !kept.has(KEPT)) return nothing;
  const close = (event: Event): void => (event.currentTarget as HTMLElement).closest("dialog")?.close();
  return html`<dialog class="share" aria-labelledby="share-title" ${ref(shown)} @close=${() => actions.keep(KEPT, undefined)}>
    <button type="button" class="bare corner" aria-label=${t("dismiss")} @click=${close}>${icon("close")}</button>
    <h2 id="share-title">${t("share-title")}</h2>
    <p class="lead">${t("share-lead")}</p>
    ${choice(view)}
    <div class="row"><button type="button" class="add" data-act="copy-link" @click=${(event: Event) => void copy(view, address, event.currentTarget as Element)}>${icon("link")}${t("share-copy")}</button></div>
    <div class="share-made" role="status">${result(view)}</div>
  </dialog>`;
}

/** As soon as it stands on the page. */
function shown(dialog: Element | undefined): void {
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) dialog.showModal();
  });
}

function choice(view: View): TemplateResult {
  const { t, actions } = view;
  const { named = true } = shareOf(view);
  const option = (value: boolean, id: string): TemplateResult => html`<label class="check">
    <input type="radio" name="share-names" value=${id} .checked=${named === value} @change=${() => actions.keep(KEPT, { named: value })} /><span>${t(`share-names-${id}`)}</span>
  </label>`;
  return html`<fieldset class="share-names"><legend>${t("share-names")}</legend>${option(true, "with")} ${option(false, "without")}</fieldset>`;
}

/** Of the case as it stands; after a change there is none until it is copied again. */
function result(view: View): TemplateResult | typeof nothing {
  const { t, f, draft } = view;
  const { made } = shareOf(view);
  if (made?.of !== draft) return nothing;
  const { address, copied } = made;
  if (isTooLong(address)) return html`<p class="share-said">${t("share-too-long", { length: f.count(address.length) })}</p>`;
  return html`<p class="share-said">${t(copied ? "share-copied" : "share-not-copied", { length: f.count(address.length) })}</p>
    <input class="share-link" type="text" readonly aria-label=${t("share-link")} .value=${address} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />`;
}

async function copy(view: View, address: string, button: Element): Promise<void> {
  const { t, draft, actions } = view;
  const { named = true } = shareOf(view);
  const naming: Naming = (kind, number) => t("share-neutral", { kind, number });
  const link = address + (await fragmentOf(named ? draft : nameless(draft, naming)));
  const copied = !isTooLong(link) && (await navigator.clipboard?.writeText(link).then(() => true, () => false)) === true;
  actions.keep(KEPT, { named, made: { of: draft, address: link, copied } });
  // Where the browser refuses, the link stands ready for the person's own keys.
  if (!copied) setTimeout(() => button.closest("dialog")?.querySelector<HTMLInputElement>(".share-link")?.focus(), 100);
}

function isTooLong(address: string): boolean {
  return address.slice(address.indexOf("#")).length > LONGEST_LINK;
}

function shareOf({ kept }: View): Share {
  return (kept.get(KEPT) as Share | undefined) ?? {};
}
