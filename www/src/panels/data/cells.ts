/** A pasted text as rows of cells. A cell in quotes is one cell, whatever stands in it; a quote in it is written twice. */

/** A tab before a semicolon before a bar before a comma; spaces only where there is nothing else. */
const SIGNS = ["\t", ";", "|", ","];

const QUOTED = /"(?:[^"]|"")*"/gu;

export function cellsIn(text: string): string[][] {
  const lines = text.replaceAll(/\r\n?/gu, "\n");
  const bare = lines.replaceAll(QUOTED, "");
  const sign = SIGNS.find((one) => bare.includes(one));
  const rows = split(lines, sign === undefined ? isSpace : (letter) => letter === sign);
  const told = rows.map((row) => row.map((cell) => unquoted(cell.trim())));
  return sign === undefined ? told.map((row) => row.filter((cell) => cell !== "")) : told;
}

function isSpace(letter: string): boolean {
  return /\s/u.test(letter);
}

/** A quote that is never closed is a letter like others. */
function split(text: string, isSign: (letter: string) => boolean, knowsQuotes = true): string[][] {
  const rows = [[""]];
  let [row, cell, isQuoted] = [rows[0] as string[], "", false];
  for (const letter of `${text}\n`) {
    if (letter === '"' && knowsQuotes && (cell.trim() === "" || cell.trimStart().startsWith('"'))) isQuoted = !isQuoted;
    const ends = !isQuoted && (letter === "\n" || isSign(letter));
    cell = ends ? "" : cell + letter;
    if (!ends) row[row.length - 1] = cell;
    else if (letter === "\n") rows.push((row = [""]));
    else row.push("");
  }
  return isQuoted ? split(text, isSign, false) : rows.slice(0, -1);
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}
