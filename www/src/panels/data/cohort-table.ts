/**
 * A table of cohorts as it is pasted from a spreadsheet: a cohort in each row and its
 * periods from left to right, or the other way round when a column counts the periods.
 * Heads and names are recognised; what is empty was not counted.
 */
import type { Cohort } from "cltv/data";
import { parse, type DecimalSign } from "../../number/parse.ts";
import { cellsIn } from "./cells.ts";

export interface CohortTable {
  cohorts: Cohort[];
  /** What cannot be read as a count, where it stands in the text. */
  unreadable: { row: number; column: number; text: string }[];
}

type Cell = { row: number; column: number; text: string };

/** In words of both languages, and as dashes. */
const NOT_COUNTED = /^(|[-–—.…·]|n\/?a|нет|н\/?д|null|nan)$/iu;

/** `1 year` names a column, `1 000` is a count. */
const PLAIN = /^[\d\s\u00a0\u202f.,'’]+$/u;

const YEAR = /^(19|20)\d\d$/;

export function cohortTable(text: string, decimal: DecimalSign): CohortTable {
  const rows = cellsOf(text);
  const counted = isCounting(rows, decimal) ? transposed(rows) : rows;
  const { names, body } = withoutHeads(counted, decimal);
  const unreadable: Cell[] = [];
  const cohorts = body.map((cells, index) => ({ ...named(names[index]), survivors: withoutTail(cells.map((cell) => countIn(cell, decimal, unreadable))) }));
  return { cohorts: cohorts.filter(({ survivors }) => survivors.length > 0), unreadable };
}

function cellsOf(text: string): Cell[][] {
  const rows = cellsIn(text).map((cells, at) => cells.map((said, index) => ({ row: at + 1, column: index + 1, text: said })));
  return rows.filter((cells) => cells.some(({ text: said }) => said !== ""));
}

/** A first column that counts 0, 1, 2, … or 1, 2, 3, … says that time runs downwards. A single number in each row does, too. */
function isCounting(rows: readonly Cell[][], decimal: DecimalSign): boolean {
  if (rows.length < 3) return false;
  if (rows.every(({ length }) => length === 1)) return true;
  const first = rows.map(([cell]) => numberIn(cell, decimal));
  return counts(first[0] === undefined ? first.slice(1) : first);
}

function counts(numbers: readonly (number | undefined)[]): boolean {
  const [start] = numbers;
  return (start === 0 || start === 1) && numbers.length > 1 && numbers.every((number, index) => number === start + index);
}

function transposed(rows: readonly Cell[][]): Cell[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => rows.map((cells, index) => cells[column] ?? { row: cells[0]?.row ?? index + 1, column: column + 1, text: "" }));
}

/** The row that names or counts the periods, and the column that names the cohorts. */
function withoutHeads(rows: readonly Cell[][], decimal: DecimalSign): { names: (string | undefined)[]; body: Cell[][] } {
  const [first = [], ...rest] = rows;
  const hasHead = rest.length > 0 && isHead(first, decimal);
  const body = hasHead ? rest : [...rows];
  if (!isNamed(hasHead ? first : undefined, body, decimal)) return { names: [], body };
  return { names: body.map(([name]) => name?.text), body: body.map((cells) => cells.slice(1)) };
}

function isHead(cells: readonly Cell[], decimal: DecimalSign): boolean {
  const numbers = cells.map((cell) => numberIn(cell, decimal));
  const later = cells.slice(1);
  return counts(numbers) || counts(numbers.slice(1)) || (later.length > 0 && !later.some(({ text }) => PLAIN.test(text)));
}

/** Texts are names, and so are years that stand in a row. */
function isNamed(head: readonly Cell[] | undefined, body: readonly Cell[][], decimal: DecimalSign): boolean {
  const first = body.map(([cell]) => cell?.text ?? "");
  if (body.every(({ length }) => length < 2)) return false;
  if (head && counts(head.slice(1).map((cell) => numberIn(cell, decimal))) && numberIn(head[0], decimal) === undefined) return true;
  return first.some((text) => !NOT_COUNTED.test(text) && parse(text, decimal) === null) || (first.length > 1 && first.every((text) => YEAR.test(text)));
}

function named(name: string | undefined): { name?: string } {
  return name ? { name: name.slice(0, 200) } : {};
}

function countIn(cell: Cell, decimal: DecimalSign, unreadable: Cell[]): number | null {
  if (NOT_COUNTED.test(cell.text)) return null;
  const read = parse(cell.text, decimal);
  if (!read || read.percent) unreadable.push(cell);
  return read && !read.percent ? read.value : null;
}

/** Periods that have not come yet. */
function withoutTail(survivors: (number | null)[]): (number | null)[] {
  return survivors.slice(0, survivors.findLastIndex((count) => count !== null) + 1);
}

function numberIn(cell: Cell | undefined, decimal: DecimalSign): number | undefined {
  return cell && parse(cell.text, decimal)?.value;
}
