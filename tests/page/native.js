// The examples of the crate, as they run natively.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// As the Rust tests are built, so that nothing is compiled twice.
const BUILD = ["build", "--quiet", "--package", "cltv", "--features", "threads,xlsx", "--message-format", "json", "--example"];

/** What an example prints. */
export function printedBy(example, ...given) {
  const messages = execFileSync("cargo", [...BUILD, example], { cwd: ROOT, encoding: "utf8", maxBuffer: 2 ** 28 }).trim().split("\n");
  const { executable } = messages.map((line) => JSON.parse(line)).find(({ executable, target }) => executable && target.name === example);
  const options = { cwd: ROOT, env: { ...process.env, RAYON_NUM_THREADS: "3" }, maxBuffer: 2 ** 28, encoding: "utf8" };
  return execFileSync(executable, given, options).trim().split("\n");
}
