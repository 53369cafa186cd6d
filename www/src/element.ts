/**
 * `<cltv-calculator lang currency theme mode>`: the whole calculator, in one shadow root.
 * Whoever uses the class gives it its name: the page in `main.ts`, other pages' embeds in `embed/`.
 */
import { LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { Case, Reading } from "cltv";
import { actionsOf } from "./actions.ts";
import { numberPath } from "./case/fields.ts";
import { setAt } from "./case/path.ts";
import { FIRST, loadPreset, presetCase, reworded, type Preset } from "./case/presets.ts";
import { ask, NO_ANSWER, type Answer } from "./engine/ask.ts";
import { Followers } from "./followers.ts";
import { historyKey } from "./history-key.ts";
import { chosenLanguage, LANGUAGES, translator } from "./language/messages.ts";
import { laterIn, loadLater, type Later } from "./later.ts";
import { Formats, type Language } from "./number/format.ts";
import { focusPlace } from "./panels/focus.ts";
import type { Refusal } from "./panels/errors.ts";
import type { HeaderActions, Theme } from "./panels/header.ts";
import { page } from "./panels/page.ts";
import { Portions } from "./portions.ts";
import { quickPaths, type Mode } from "./panels/quick.ts";
import { isReady, makeReady } from "./ready.ts";
import type { Recipient } from "./share/receive.ts";
import { CaseState } from "./state.ts";
import { adopt, styles } from "./styles/styles.ts";
import { anotherTask } from "./turns.ts";
import type { Actions, View } from "./view.ts";

export class CltvCalculator extends LitElement {
  static override styles = styles;
  static override properties = {
    lang: { type: String, reflect: true },
    currency: { type: String },
    theme: { type: String, reflect: true },
    mode: { type: String, reflect: true },
    address: { attribute: false },
  };
  declare lang: string;
  declare currency: string | undefined;
  declare theme: Theme | undefined;
  declare mode: Mode | undefined;
  /** Of a page that opens links to cases; without one there is no link to copy. */
  declare address: string | undefined;

  /** What it begins with. */
  protected first: Preset = FIRST;
  /** Whether keys that go to nobody are meant for it. */
  protected ownsPage = true;

  #state: CaseState | undefined;
  #actions: Actions | undefined;
  #answer: Answer = NO_ANSWER;
  /** The case that `#answer` looked at, valid or not. */
  #asked: Case | undefined;
  #formats: Formats | undefined;
  /** Something was typed since the page was drawn. */
  #typed = false;
  #followers: Followers | undefined;
  #refusal: Refusal | undefined;
  #money: keyof Reading = "contribution";
  /** The language of the picture on the screen. */
  #spoken: Language | undefined;
  /** What the live region says. */
  #announced = "";
  /** The place that gets the focus once it is drawn. */
  #focusNext: string | undefined;
  readonly #open = new Set<string>();
  readonly #kept = new Map<string, unknown>();
  readonly #portions = new Portions();

  override connectedCallback(): void {
    if (!LANGUAGES.includes(this.lang as Language)) this.lang = chosenLanguage([this.lang, ...navigator.languages].filter(Boolean));
    super.connectedCallback();
    window.addEventListener("keydown", this.#shortcut);
    // On its way down, before whoever changes the case because of it.
    this.renderRoot.addEventListener("input", this.#noteTyping, { capture: true });
    // Somebody took it out and put it elsewhere: what stopped begins again, and what never began begins.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.#shortcut);
    this.renderRoot.removeEventListener("input", this.#noteTyping, { capture: true });
    this.#followers?.stop();
    // Who only moves it has put it back by then.
    setTimeout(() => this.isConnected || laterIn(this.#shown)?.leave(this.#kept));
  }

  /** What was still on its way when it was taken out is drawn when it is back. */
  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected get answer(): Answer {
    return this.#answer;
  }

  protected get draft(): Case | undefined {
    return this.#asked;
  }

  get #language(): Language {
    return LANGUAGES.includes(this.lang as Language) ? (this.lang as Language) : "en";
  }

  /** What the picture on the screen says; another language may be on its way. */
  get #shown(): Language {
    return this.#spoken ?? this.#language;
  }

  /** Nothing is drawn before the engine runs and the page can speak; until then the last picture stays. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.#typed) {
      this.#typed = false;
      return anotherTask().then(() => this.scheduleUpdate());
    }
    // While it is being prepared somebody may wish for another language.
    if (!isReady(this.#language, this.#spoken)) return this.#prepared().then(() => this.scheduleUpdate());
    // The first answer takes as long as the first picture: a task for each.
    if (this.#asked) return super.scheduleUpdate();
    this.#answerTo((this.#state ??= this.#begin()).draft);
    return anotherTask().then(() => this.scheduleUpdate());
  }

  /** A choice is answered at once; keys and sliders come many at a time. */
  #noteTyping = ({ target }: Event): void => {
    this.#typed ||= (target instanceof HTMLInputElement && (target.type === "text" || target.type === "range")) || target instanceof HTMLTextAreaElement;
  };

  /** The language may change again while another one is on its way. */
  async #prepared(): Promise<void> {
    while (!isReady(this.#language, this.#spoken)) {
      const coming = makeReady(this.#language, this.#spoken);
      // The first formats cost the browser some time, and it waits anyway.
      if (!this.#formats) this.#formats = new Formats(this.#language, this.currency ?? "USD");
      await coming.then(anotherTask, (error: unknown) => this.#speakAsBefore(error));
    }
  }

  /** A language that does not arrive is not spoken. */
  #speakAsBefore(error: unknown): void {
    if (this.#spoken === undefined || this.#spoken === this.#language) throw error;
    this.lang = this.#spoken;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const state = (this.#state ??= this.#begin());
    const [before, now] = [this.#spoken, this.#language];
    if (before && before !== now) state.reword((draft) => reworded(draft, before, now));
    this.#spoken = now;
    const { currency } = this;
    if (changed.has("currency") && currency && currency !== state.draft.currency) state.reword((draft) => setAt(draft, "currency", currency));
    this.#answerTo(state.draft);
  }

  #answerTo(draft: Case): void {
    if (this.#asked !== draft) this.#answer = ask(draft, this.#answer);
    this.#asked = draft;
  }

  protected override render(): TemplateResult {
    const state = this.#state as CaseState;
    return page(this.#view(), {
      language: this.#shown,
      theme: this.theme ?? "auto",
      canUndo: state.canUndo,
      canRedo: state.canRedo,
      canReset: state.canReset,
      refusal: this.#refusal,
      address: this.address,
      money: this.#money,
      portions: this.#portions,
      mode: this.mode === "quick" ? "quick" : "full",
      spoken: this.#announced,
      header: this.#headerActions,
      chooseExample: (id) => void this.loadExample(id),
      chooseMoney: (money) => this.#then(() => (this.#money = money)),
      chooseMode: (mode) => (this.mode = mode),
      dismiss: () => this.#then(() => (this.#refusal = undefined)),
      printReport: () => this.#followers?.print(),
    });
  }

  #drawMore(): void {
    this.requestUpdate();
    if (this.#portions.hasFirst && !laterIn(this.#shown)) void this.#complete();
  }

  /** The later panels are here, and may be drawn. */
  async #complete(): Promise<Later> {
    const later = await loadLater(this.#language);
    adopt(this.renderRoot as ShadowRoot, later.styles);
    this.requestUpdate();
    await this.updateComplete;
    return later;
  }

  protected override updated(): void {
    const [root, view] = [this.renderRoot as ShadowRoot, this.#view()];
    this.#followers ??= new Followers({ root, view: () => this.#view(), announce: (text) => this.#then(() => (this.#announced = text)), ownsPage: () => this.ownsPage });
    this.#followers.follow(view);
    this.#portions.grow(view.later, () => this.#drawMore());
    if (this.#focusNext !== undefined) void this.#focus(this.#focusNext);
    this.#focusNext = undefined;
  }

  /** The page is complete when its fields are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await Promise.all([...this.renderRoot.querySelectorAll<LitElement>("cltv-number")].map((field) => field.updateComplete));
    return complete;
  }

  async #focus(path: string): Promise<void> {
    await this.updateComplete;
    focusPlace(this.renderRoot as ShadowRoot, path);
  }

  #begin(): CaseState {
    const language = (this.#spoken ??= this.#language);
    const draft = presetCase(this.first, language);
    const state = new CaseState(this.currency ? setAt(draft, "currency", this.currency) : draft, this.first.id);
    this.#actions = actionsOf({ state, open: this.#open, kept: this.#kept, changed: () => this.requestUpdate(), focus: (path) => (this.#focusNext = path), uncover: (path) => this.#uncover(path) });
    this.#unfoldFirst(state);
    return state;
  }

  #uncover(path: string): void {
    if (this.mode === "quick" && !quickPaths((this.#state as CaseState).draft).includes(numberPath(path))) this.mode = "full";
  }

  #unfoldFirst(state: CaseState): void {
    const [first] = state.now.keys.initiatives;
    if (first) this.#open.add(first);
  }

  #view(): View {
    const state = this.#state as CaseState;
    const currency = state.draft.currency ?? "";
    if (this.#formats?.language !== this.#shown || this.#formats.wanted !== currency) this.#formats = new Formats(this.#shown, currency);
    const [t, f] = [translator(this.#shown), this.#formats];
    const later = laterIn(this.#shown);
    const problems = later?.placed({ draft: state.draft, t, f }, this.#answer.problems) ?? [];
    return { ...state.now, t, f, answer: this.#answer, problems, actions: this.#actions as Actions, later, isWhole: this.#portions.isWhole(later), isOpen: (key) => this.#open.has(key), kept: this.#kept };
  }

  #headerActions: HeaderActions = {
    examples: () => void this.#complete().then(() => this.renderRoot.querySelector<HTMLDialogElement>(".examples")?.showModal()),
    link: () => this.#actions?.keep("share", {}),
    open: (file) => void this.#complete().then(({ receiveFile }) => receiveFile(this.#recipient(), file)),
    save: () => void this.#complete().then(({ saveFile }) => saveFile((this.#state as CaseState).draft)),
    workbook: () => void this.#complete().then(({ saveWorkbook }) => saveWorkbook(this.#view())),
    print: () => this.#actions?.keep("report-dialog", true),
    undo: () => this.#then(() => this.#state?.undo()),
    redo: () => this.#then(() => this.#state?.redo()),
    reset: () => this.#then(() => this.#state?.reset()),
    speak: (language) => (this.lang = language),
    currency: (code) => this.#actions?.edit("currency", code || undefined),
    theme: (theme) => (this.theme = theme),
  };

  #then(change: () => void): void {
    change();
    this.requestUpdate();
  }

  protected async loadExample(id: string): Promise<void> {
    const preset = await loadPreset(id);
    this.#then(() => this.#load(presetCase(preset, this.#shown), preset.id));
  }

  /** Opens the case in the fragment of a link; `asks` first whether it may take the place of the one on the page. */
  async openLink(fragment: string, asks: boolean): Promise<void> {
    await (await this.#complete()).receiveLink(this.#recipient(), fragment, asks);
  }

  #recipient(): Recipient {
    const take = (found: Case | undefined, refusal: Refusal | undefined): void => {
      this.#refusal = refusal;
      if (found) this.#load(found);
      this.requestUpdate();
    };
    return { root: this.renderRoot as ShadowRoot, view: () => this.#view(), take };
  }

  #load(next: Case, preset?: string): void {
    this.#state?.load(next, preset);
    this.#unfoldFirst(this.#state as CaseState);
  }

  #shortcut = (event: KeyboardEvent): void => {
    const ours = event.composedPath().includes(this) || (this.ownsPage && document.activeElement === document.body);
    const wish = ours ? historyKey(event) : undefined;
    if (!wish) return;
    event.preventDefault();
    this.#headerActions[wish]();
  };
}
