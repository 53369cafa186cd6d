// Whoever points at a field in an editor is told what it is: each has words of its own.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.resolve("cltv/case.schema.json")));

/** A field, or a function of a module; what tells shapes apart and what must not be there says it by its type. */
const FIELD = /^ +(?:readonly )?"?(\w+)"?\??(?:\(.*\))?: (?!"[\w-]+";|never;)/u;
const FUNCTION = /^export (?:declare )?(?:function|class|interface|type|const) (\w+)/u;

function undocumented(text) {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const name = (FIELD.exec(line) ?? FUNCTION.exec(line))?.[1];
    // A line of a comment, or of a parameter list, is no field.
    if (!name || /^\s*(\*|\/\*|\/\/)/u.test(line) || lines[at - 1]?.trimEnd().endsWith("*/")) return [];
    return [`${at + 1}: ${name}`];
  });
}

for (const file of readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".d.ts") && !name.includes("node_modules"))) {
  test(`every field of ${file} is described`, () => assert.deepEqual(undocumented(readFileSync(join(root, file), "utf8")), []));
}

test("a field without words is found", () => {
  assert.deepEqual(undocumented("/** A. */\nexport interface A {\n  /** One. */\n  one: number;\n  two?: string[];\n  kind: \"a\";\n  other?: never;\n}\nexport type B = 1;\n"), ["5: two", "9: B"]);
});
