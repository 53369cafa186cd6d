// Compiled, never run: what TypeScript must accept of cltv/workbook, and what it must refuse.

import type { Case } from "cltv";
import { simulate, tornado } from "cltv/uncertainty";
import { init, initSync, version, workbook } from "cltv/workbook";
import type { CltvError, Problem, WorkbookOptions } from "cltv/workbook";
import * as inline from "cltv/workbook/inline";

const input: Case = {
  period: "year", horizon: 3, discountRatePerYear: 0.1,
  segments: [{ name: "All", customers: 10, revenuePerPeriod: 1, margin: 0.5, retention: { curve: "constant", rate: 0.8 } }],
};

/* Right calls */

const bytes: Uint8Array<ArrayBuffer> = workbook(input);
const file: Blob = new Blob([bytes, inline.workbook(input, { language: "ru" })]);
const options: WorkbookOptions = { language: "en", tornado: tornado(input, { spread: 0.1 }), simulation: simulate(input) };
const whole: number = workbook(input, options).byteLength;
const said: string = version();
const loaded: Promise<void> = init().then(() => init(new URL("https://a.example/workbook.wasm"))).then(() => init(bytes));
initSync(bytes);
const problems = (error: CltvError): readonly Problem[] => error.problems;

/* Wrong calls */

// @ts-expect-error a case is needed
workbook();
// @ts-expect-error a language that it does not speak
workbook(input, { language: "de" });
// @ts-expect-error no such option
workbook(input, { colour: "blue" });
// @ts-expect-error a tornado is what tornado() answers
workbook(input, { tornado: [] });
// @ts-expect-error an address takes time
initSync("https://a.example/workbook.wasm");

export { file, loaded, problems, said, whole };
