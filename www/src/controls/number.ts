/**
 * One number, one control: label, typed field, slider, − and +, unit, reset.
 *
 * What is typed stays as it was typed until the field is left. What cannot be
 * read goes into the case as text, so that the engine refuses it at its path and
 * the last valid answer stays.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isRange, isWordsOnly, numberAt, rangeOf, sourceOf, withNumber, withPush, withSource } from "../case/estimate.ts";
import { fieldAt, numberPath, type Field } from "../case/fields.ts";
import { getAt, idOf } from "../case/path.ts";
import { inModel, isUnfinished, parse, type Reading } from "../number/parse.ts";
import { softRange, stepped, type Range } from "../number/soft.ts";
import type { View } from "../view.ts";
import { icon } from "./icons.ts";
import { complaint, describedBy, echoId, hintId } from "./complaint.ts";
import { echo, understood } from "./echo.ts";
import { rangeButton } from "./range-button.ts";
import { sourceButton, type Source } from "./source.ts";
import { labelOf, unitOf, withUnit } from "./unit.ts";

export class NumberControl extends LitElement {
  static override properties = {
    view: { attribute: false },
    path: { type: String },
    /** Without slider and buttons, for lists. */
    compact: { type: Boolean },
    /** Takes the place of the field's own label. */
    label: { type: String },
    hint: { type: String },
    /** Its complaint stands below, where there is more room. */
    below: { type: Boolean },
    /** How the answer runs along its slider is drawn at all times, and not only while somebody is at it. */
    sparked: { type: Boolean },
  };
  declare view: View;
  declare path: string;
  declare compact: boolean;
  declare label: string;
  declare hint: string;
  declare below: boolean;
  declare sparked: boolean;

  constructor() {
    super();
    this.compact = false;
    this.label = "";
    this.hint = "";
    this.below = false;
    this.sparked = false;
    for (const event of ["focusin", "pointerenter"]) this.addEventListener(event, () => this.#turn(true));
    for (const event of ["focusout", "pointerleave"]) this.addEventListener(event, () => this.#turn(this.matches(":hover, :focus-within")));
  }

  /** What is being typed; `undefined` while nobody types here. */
  #typed: string | undefined;
  #reading: Reading | null = null;
  #range: Range | undefined;
  #rangeOf = "";
  /** The place whose source is being told; this control may come to stand for another one. */
  #sourceAt: string | undefined;
  /** The same for its range. */
  #rangeAt: string | undefined;
  /** How it stood when the hand took the slider. */
  #slideFrom: unknown;
  /** Somebody is at it, by hand or by keys. */
  #isMet = false;

  /** The label, the field and its error share one root with the page. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What is wrong with a part of the range is told at its field. */
  override willUpdate(): void {
    if (this.view.problems.some(({ place }) => place !== this.path && numberPath(place) === this.path)) this.#rangeAt = this.path;
  }

  override render(): TemplateResult | typeof nothing {
    const field = fieldAt(this.view.draft, this.path);
    if (!field) return nothing;
    const id = idOf(this.path);
    const node = getAt(this.view.draft, this.path);
    const label = this.label || labelOf(this.view, field, this.path);
    const wrong = this.view.problems.some(({ place }) => place === this.path);
    const source = this.#source(label);
    const parametric = isWordsOnly(node);
    const editor = isRange(node) && this.#rangeAt === this.path ? this.view.later?.rangeEditor(this.view, { path: this.path, field, label, close: this.#toggleRange }) : undefined;
    const step = (direction: 1 | -1, isHere: boolean): unknown => (isHere && !this.compact ? this.#stepButton(field, direction, label) : nothing);
    const spark = this.compact || parametric || !(this.#isMet || this.sparked) ? undefined : this.view.later?.spark(this.view, this.path, this.#rangeFor(field, this.#effective(field)));
    const kind = [this.compact && "compact", wrong && "wrong", editor && "ranged", parametric && "parametric"].filter(Boolean).join(" ");
    return html`<div class="number ${kind}" id=${parametric ? id : nothing} tabindex=${parametric ? "-1" : nothing} role=${editor ? "group" : nothing} aria-labelledby=${editor ? `${id}-label` : nothing}>
      <div class="number-label"><label id="${id}-label" for=${parametric ? nothing : id}>${label}</label>${this.#resetButton(label)}${this.#rangeButton(field, node, label)}${field.sourceless ? nothing : sourceButton(this.view, source)}</div>
      ${this.compact || parametric ? nothing : html`<div class="number-slide" title=${spark?.words ?? nothing}>${step(-1, !!editor)}<span class="track">${this.#slider(id, field)}${spark?.drawing ?? nothing}</span>${step(1, !!editor)}</div>`}
      ${editor?.before}
      ${parametric ? nothing : html`<div class="number-entry">${editor?.caption(id)}${step(-1, !editor)}${this.#entry(id, field, wrong)}${step(1, !editor)}</div>`}
      ${editor?.after} ${isRange(node) && !editor ? html`<p class="range">${this.view.later?.rangeNote(this.view, this.path, node) ?? "\u00a0"}</p>` : nothing}
      ${this.hint ? html`<p class="hint" id=${hintId(this.path)}>${this.hint}</p>` : nothing}
      ${source.isOpen ? this.view.later?.sourceField(this.view, source) : nothing}
      ${echo(this.view, this.path, this.#heard)} ${this.below ? nothing : complaint(this.view, this.path)}
    </div>`;
  }

  /** The filled part of the track; a style attribute would need a weaker policy. */
  override updated(_: PropertyValues): void {
    const slider = this.querySelector<HTMLInputElement>("input[type=range]");
    if (!slider) return;
    const [min, max] = [Number(slider.min), Number(slider.max)];
    const { low, high } = rangeOf(getAt(this.view.draft, this.path)) ?? { low: min, high: min };
    for (const [name, value] of Object.entries({ filled: Number(slider.value), low, high })) slider.style.setProperty(`--${name}`, String((value - min) / (max - min)));
  }

  /** It is there when the fields of its range are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await Promise.all([...this.querySelectorAll<LitElement>("cltv-number")].map((part) => part.updateComplete));
    return complete;
  }

  #turn(isMet: boolean): void {
    if (this.#isMet === isMet) return;
    this.#isMet = isMet;
    this.requestUpdate();
  }

  /** How what is being typed was read. */
  get #heard(): Reading | null {
    return this.#typed === undefined ? null : this.#reading;
  }

  #value(): unknown {
    return numberAt(this.view.draft, this.path);
  }

  /** Its range and source stay what they are. */
  #put(value: unknown): void {
    this.view.actions.edit(this.path, withNumber(getAt(this.view.draft, this.path), value));
  }

  /** The value the engine computes with, even if the field is empty. */
  #effective(field: Field): unknown {
    return this.#value() ?? field.fallback;
  }

  #text(field: Field): string {
    if (this.#typed !== undefined) return this.#typed;
    const value = this.#value();
    return typeof value === "number" ? this.view.f.field(value, field.unit) : typeof value === "string" ? value : "";
  }

  #entry(id: string, field: Field, wrong: boolean): TemplateResult {
    const { f } = this.view;
    const unit = unitOf(this.view, field, this.#effective(field));
    return html`<span class="entry">
      <input id=${id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false" .value=${live(this.#text(field))}
        placeholder=${field.fallback === undefined ? nothing : f.field(field.fallback, field.unit)}
        aria-invalid=${wrong ? "true" : nothing} aria-describedby=${describedBy(this.view, this.path, [this.hint !== "" && hintId(this.path), understood(this.view, this.#heard) !== undefined && echoId(this.path)])}
        @focus=${() => this.#begin(field)} @input=${(event: InputEvent) => this.#type(event, field)}
        @blur=${() => this.#leave(field)} @keydown=${(event: KeyboardEvent) => this.#key(event, field)} />
      ${unit ? html`<span class="unit" aria-hidden="true">${unit}</span>` : nothing}
    </span>`;
  }

  #slider(id: string, field: Field): TemplateResult {
    const value = this.#effective(field);
    const range = this.#rangeFor(field, value);
    const now = typeof value === "number" ? value : range.min;
    return html`<input type="range" aria-labelledby="${id}-label" min=${range.min} max=${range.max} step=${range.step}
      .value=${live(String(now))} aria-valuetext=${typeof value === "number" ? withUnit(this.view, field, value) : nothing}
      @input=${this.#slide} @change=${this.#letGo} />`;
  }

  #stepButton(field: Field, direction: 1 | -1, label: string): TemplateResult {
    const { t } = this.view;
    const name = direction > 0 ? t("number-more", { label }) : t("number-less", { label });
    return html`<button type="button" class="step" aria-label=${name} @click=${() => this.#step(field, direction)}>${icon(direction > 0 ? "plus" : "minus")}</button>`;
  }

  #resetButton(label: string): TemplateResult | typeof nothing {
    if (numberAt(this.view.origin, this.path) === this.#value() || this.#typed !== undefined || numberPath(this.path) !== this.path) return nothing;
    const name = this.view.t("number-reset", { label });
    return html`<button type="button" class="reset" aria-label=${name} title=${name} @click=${this.#reset}>${icon("reset")}</button>`;
  }

  #source(label: string): Source {
    return { path: this.path, label, isOpen: this.#sourceAt === this.path, toggle: () => void this.#toggleSource() };
  }

  async #toggleSource(): Promise<void> {
    const isOpen = this.#sourceAt === this.path;
    this.#sourceAt = isOpen ? undefined : this.path;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(isOpen ? ".source" : ".source-field input")?.focus();
  }

  /** What is no number cannot become a range. */
  #rangeButton(field: Field, node: unknown, label: string): TemplateResult | typeof nothing {
    const isRangeable = field.rangeable ?? !field.sourceless;
    if (!isRangeable || (!isRange(node) && typeof this.#effective(field) !== "number")) return nothing;
    return rangeButton(this.view, { path: this.path, label, isOpen: this.#rangeAt === this.path, toggle: this.#toggleRange });
  }

  /** Opened on one number, it makes a range around it. */
  #toggleRange = (): void => {
    const isOpen = this.#rangeAt === this.path && isRange(getAt(this.view.draft, this.path));
    this.#rangeAt = isOpen ? undefined : this.path;
    if (!isOpen) this.view.later?.makeRange(this.view, this.path);
    this.requestUpdate();
    this.querySelector<HTMLElement>(".spread")?.focus();
  };

  #rangeFor(field: Field, value: unknown): Range {
    const first = numberAt(this.view.origin, this.path) ?? (field.part ? value : undefined);
    const fresh = softRange(field, first, value);
    const key = `${this.path} ${String(first)} ${fresh.step}`;
    const kept = this.#rangeOf === key ? this.#range : undefined;
    this.#rangeOf = key;
    // It only ever widens, or the thumb would run from the hand that drags it.
    this.#range = kept ? { ...fresh, min: Math.min(kept.min, fresh.min), max: Math.max(kept.max, fresh.max) } : fresh;
    return this.#range;
  }

  #begin(field: Field): void {
    this.#typed = this.#text(field);
    this.#reading = null;
    this.requestUpdate();
  }

  #type(event: InputEvent, field: Field): void {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#reading = parse(this.#typed, this.view.f.decimal);
    this.requestUpdate();
    if (!isUnfinished(this.#typed)) this.#commit(field, this.#typed);
  }

  #commit(field: Field, text: string): void {
    const read = parse(text, this.view.f.decimal);
    const value = read ? inModel(read, field.unit) : text;
    if (value !== this.#value()) this.#put(value ?? text);
  }

  #leave(field: Field): void {
    const text = this.#typed?.trim();
    this.#typed = undefined;
    if (text === "") this.#clear(field);
    else if (text !== undefined && isUnfinished(text)) this.#put(text);
    this.view.actions.settle();
    this.requestUpdate();
  }

  /** An empty field means its default, or is missing. */
  #clear(field: Field): void {
    const value = field.fallback === undefined && !field.optional ? "" : undefined;
    if (value !== this.#value()) this.#put(value);
  }

  #key(event: KeyboardEvent, field: Field): void {
    if (event.key === "Enter") this.#leaveAndStay(field);
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    this.#step(field, direction);
  }

  #leaveAndStay(field: Field): void {
    this.#leave(field);
    this.#begin(field);
  }

  #step(field: Field, direction: number): void {
    const value = this.#effective(field);
    const by = this.#rangeFor(field, value).step * direction;
    this.#typed = undefined;
    this.view.actions.nudge(this.path, stepped(typeof value === "number" ? value : (field.fallback ?? 0), by));
    this.view.actions.settle();
  }

  #slide = (event: InputEvent): void => {
    this.#slideFrom ??= getAt(this.view.draft, this.path);
    this.view.actions.edit(this.path, withPush(this.#slideFrom, Number((event.target as HTMLInputElement).value)));
  };

  #letGo = (): void => {
    this.#slideFrom = undefined;
    this.view.actions.settle();
  };

  /** Back to what it was, range or not; where it comes from stays. */
  #reset = (): void => {
    const { draft, origin, actions } = this.view;
    const first = getAt(origin, this.path);
    actions.edit(this.path, first === undefined ? first : withSource(first, sourceOf(getAt(draft, this.path))));
    actions.settle();
    this.querySelector<HTMLInputElement>(".entry input")?.focus();
  };
}

if (!customElements.get("cltv-number")) customElements.define("cltv-number", NumberControl);
