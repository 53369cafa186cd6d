/** The calculator as others put it on their pages: it keeps to itself, begins with the host's example and tells the host what comes out. */
import { unsafeCSS, type PropertyValues } from "lit";
import { loadPreset } from "../case/presets.ts";
import { CltvCalculator } from "../element.ts";
import type { Answer } from "../engine/ask.ts";
import { chosenLanguage } from "../language/messages.ts";
import { styles } from "../styles/styles.ts";
import sheet from "../styles/embed.css?inline";
import { change } from "./headline.ts";

export class EmbeddedCalculator extends CltvCalculator {
  static override styles = [unsafeCSS(sheet), ...styles];
  static override properties = {
    ...CltvCalculator.properties,
    preset: { type: String },
    withCase: { type: Boolean, attribute: "with-case" },
  };
  declare preset: string | undefined;
  declare withCase: boolean;

  protected override ownsPage = false;
  /** The example that was last asked for. */
  #asked: string | undefined;
  #told: Answer | undefined;

  override connectedCallback(): void {
    this.lang ||= chosenLanguage([this.parentElement?.closest<HTMLElement>("[lang]")?.lang ?? "", ...navigator.languages]);
    super.connectedCallback();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated && this.preset !== this.#asked) await this.#beginWith(this.preset ?? "");
    await super.scheduleUpdate();
  }

  async #beginWith(id: string): Promise<void> {
    this.#asked = id;
    this.first = await loadPreset(id).catch(() => this.#unknown(id));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { preset } = this;
    if (!preset || preset === this.#asked) return;
    this.#asked = preset;
    void this.#follow(preset);
  }

  /** The host's currency holds for the host's example. */
  async #follow(id: string): Promise<void> {
    await this.loadExample(id).catch(() => this.#unknown(id));
    this.requestUpdate("currency");
  }

  #unknown(preset: string): CltvCalculator["first"] {
    this.#tell("cltv-error", { code: "unknown-preset", message: `There is no example "${preset}".` });
    return this.first;
  }

  protected override updated(): void {
    super.updated();
    const isFirst = this.#told === undefined;
    if (this.#told === this.answer) return;
    this.#told = this.answer;
    if (isFirst) this.#tell("cltv-ready", undefined);
    this.#tell("cltv-change", change(this.answer, this.withCase ? this.draft : undefined));
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
