/** What follows every drawing: the charts, what stays in sight, what is said aloud, the paper. */
import { Charts } from "./charts/charts.ts";
import type { Later } from "./later.ts";
import { Announcer } from "./panels/announce.ts";
import { spokenAnswer } from "./panels/answer.ts";
import { Pin } from "./panels/pin.ts";
import type { View } from "./view.ts";

interface Followed {
  root: ShadowRoot;
  /** As it stands when it is asked for. */
  view(): View;
  /** What the live region says now. */
  announce(text: string): void;
  /** Whether the page has nothing beside it that a person could want printed. */
  ownsPage(): boolean;
}

export class Followers {
  readonly #followed: Followed;
  readonly #pin = new Pin();
  readonly #announcer: Announcer;
  #charts: Charts | undefined;
  #paper: InstanceType<Later["Paper"]> | undefined;

  constructor(followed: Followed) {
    this.#followed = followed;
    this.#announcer = new Announcer(followed.announce);
  }

  /** They begin with the first drawing, and again after `stop`. */
  follow(view: View): void {
    const { root, view: latest, ownsPage } = this.#followed;
    this.#charts ??= new Charts(root);
    this.#charts.show(view);
    this.#paper ??= view.later && new view.later.Paper(root, latest, ownsPage());
    this.#pin.watch(root.querySelector(".app") as HTMLElement);
    this.#announcer.offer(spokenAnswer(view));
  }

  print(): void {
    this.#paper?.print();
  }

  stop(): void {
    this.#charts?.stop();
    this.#paper?.stop();
    this.#charts = this.#paper = undefined;
    this.#pin.stop();
    this.#announcer.stop();
  }
}
