/** What stands above and below each page. */
import { version } from "cltv";
import type { View } from "../view.ts";
import { aboutOf } from "./about.ts";
import type { Running } from "./sheet.ts";

export function runningWords(view: View): Running {
  const { title, client, date } = aboutOf(view);
  return { title, client, foot: view.t("report-foot", { version: version(), date }) };
}
