/** The engine for data, in the worker: the one place that talks to it. */
import * as data from "cltv/data/api";
import text from "virtual:data";
import { compiled } from "../engine/inflate.ts";

let starting: Promise<typeof data> | undefined;

export function engine(): Promise<typeof data> {
  starting ??= compiled(text).then((module) => {
    data.initSync(module);
    return data;
  });
  return starting;
}
