// Whether a file has the shape of a case, by the schema that the package carries: no engine is loaded.
// In a folder with both packages, `npm install cltv ajv`: node validate.js FILE.json
//
// An editor does the same while one types: in VS Code, for instance,
// "json.schemas": [{ "fileMatch": ["*.case.json"], "url": "./node_modules/cltv/case.schema.json" }]

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import schema from "cltv/case.schema.json" with { type: "json" };

const [file] = process.argv.slice(2);
const hasShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

if (hasShape(JSON.parse(readFileSync(file, "utf8")))) {
  console.log(`${file} has the shape of a case`);
} else {
  for (const { instancePath, message } of hasShape.errors) console.log(`${instancePath || "the case"} ${message}`);
  process.exitCode = 1;
}
