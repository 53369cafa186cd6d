// What a spreadsheet sees of a workbook: its sheets, its cells; and one spreadsheet that computes them itself.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { unpacked } from "../npm/unpacked.js";

const SIGNS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };
const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (sign) => SIGNS[sign]);

/** Sheet → address → number or text. */
export function sheetsOf(bytes) {
  const files = unpacked(bytes);
  const strings = [...(files["xl/sharedStrings.xml"] ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => plain([...inner.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join("")));
  const names = [...files["xl/workbook.xml"].matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name));
  return Object.fromEntries(names.map((name, index) => [name, cellsOf(files[`xl/worksheets/sheet${index + 1}.xml`], strings)]));
}

function cellsOf(text, strings) {
  const cells = {};
  for (const [, address, attributes, inner] of text.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>([^<]*)<\/v>/.exec(inner ?? "")?.[1];
    if (value === undefined) continue;
    cells[address] = / t="s"/.test(attributes) ? strings[Number(value)] : / t="str"/.test(attributes) ? plain(value) : Number(value);
  }
  return cells;
}

/** The number beside a label in column A. */
export function beside(cells, label) {
  const [address] = Object.entries(cells).find(([address, value]) => /^A\d+$/.test(address) && value === label) ?? [];
  return cells[`B${address?.slice(1)}`];
}

/** The same workbook without the results that are stored beside its formulas: whoever shows one has computed it. */
function withoutResults(bytes) {
  const files = Object.entries(unpacked(bytes)).map(([name, text]) => [name, text.replace(/<\/f><v>[^<]*<\/v>/g, "</f>")]);
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const [title, data] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head.subarray(4, 30), Buffer.alloc(14)]);
    entry.writeUInt32LE(at, 42);
    parts.push(head, title, data);
    directory.push(entry, title);
    at += head.length + title.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/** What LibreOffice computes of workbooks that hold no results. */
export async function recalculated(workbooks) {
  const folder = await mkdtemp(join(tmpdir(), "cltv-workbook-"));
  try {
    const names = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(workbooks.map((bytes, index) => writeFile(names[index], withoutResults(bytes))));
    const kind = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "computed")];
    await promisify(execFile)(process.env.SOFFICE ?? "soffice", ["--headless", "--norestore", `-env:UserInstallation=file://${folder}/profile`, ...kind, ...names]);
    return await Promise.all(names.map(async (_, index) => sheetsOf(await readFile(join(folder, "computed", `${index}.xlsx`)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
