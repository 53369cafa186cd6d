// How long one evaluation takes from JavaScript, both crossings included, beside a straightforward
// implementation in JavaScript. `node evaluate.js CASE.json PACKAGE` prints one line of JSON.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { evaluate as rival } from "./peers/projection.js";

const [caseFile, packageFile] = process.argv.slice(2);
const { evaluate } = await import(pathToFileURL(packageFile).href);
const input = JSON.parse(readFileSync(caseFile, "utf8"));

const answers = [evaluate(input), rival(input)].map((outcome) => outcome.verdict.npv);
if (Math.abs(answers[0] - answers[1]) > 1e-9 * Math.abs(answers[0])) {
  throw new Error(`the answers differ: ${answers.join(" and ")}`);
}

function medianSeconds(runs, work) {
  for (let i = 0; i < runs / 2; i++) work();
  const seconds = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return seconds.sort((a, b) => a - b)[runs >> 1];
}

const packageSeconds = medianSeconds(2000, () => evaluate(input));
const rivalSeconds = medianSeconds(200, () => rival(input));
console.log(JSON.stringify({ packageSeconds, rivalSeconds }));
