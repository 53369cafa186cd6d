// Just enough of .zip to look into a workbook.

import { inflateRawSync } from "node:zlib";

/** The text files of an archive by their names, from its central directory. */
export function unpacked(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = view.readUInt32LE(end + 16);
  const files = {};
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment, header] =
      [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20), view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32), view.readUInt32LE(at + 42)];
    const title = view.toString("utf8", at + 46, at + 46 + name);
    const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
    const packed = view.subarray(start, start + size);
    files[title] = (method === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return files;
}
