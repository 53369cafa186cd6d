// Tables as people paste and save them: cohorts are read, cells never become formulas, the example is always the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.js";

const { cohortTable } = await source("src/panels/data/cohort-table.ts");
const { LARGEST_TABLE, published, PUBLISHED, tableOf, textOf, usable, withText } = await source("src/panels/data/cohorts-question.ts");
const { csvCell, csvRow } = await source("src/data/csv.ts");
const { madeUpPurchases } = await source("src/data/made-up.ts");
const { fileTitle, guessOf, knownOf, readQuestion, withFile } = await source("src/panels/data/purchases-state.ts");

/** [what was pasted, decimal sign, cohorts as names and survivors] */
const PASTED = [
  ["1000\t869\t743", ".", [[undefined, [1000, 869, 743]]]],
  ["1000 869 743", ".", [[undefined, [1000, 869, 743]]]],
  ["1 000;869;743\n500;400", ",", [[undefined, [1000, 869, 743]], [undefined, [500, 400]]]],
  ["1000,869,743\n500,400,", ".", [[undefined, [1000, 869, 743]], [undefined, [500, 400]]]],
  ["\t0\t1\t2\nHigh End\t1000\t869\t743\nRegular\t1000\t631\t468", ".", [["High End", [1000, 869, 743]], ["Regular", [1000, 631, 468]]]],
  ["Когорта;0;1;2\nянварь;1 000;869;743\nфевраль;900;–;", ",", [["январь", [1000, 869, 743]], ["февраль", [900]]]],
  ["cohort,start,1 year\n2021,1000,869\n2022,900,700", ".", [["2021", [1000, 869]], ["2022", [900, 700]]]],
  ["2021;1000;869;743\n2022;900;700\n2023;950", ",", [["2021", [1000, 869, 743]], ["2022", [900, 700]], ["2023", [950]]]],
  ["1000\n869\n743\n653", ".", [[undefined, [1000, 869, 743, 653]]]],
  ["0\t1000\t900\n1\t869\t700\n2\t743\t", ".", [[undefined, [1000, 869, 743]], [undefined, [900, 700]]]],
  ["Year\tHigh End\tRegular\n0\t1000\t1000\n1\t869\t631\n2\t743\t468", ".", [["High End", [1000, 869, 743]], ["Regular", [1000, 631, 468]]]],
  ["1000\t\t743\t653", ".", [[undefined, [1000, null, 743, 653]]]],
  ["1000\t869\t743\t\t", ".", [[undefined, [1000, 869, 743]]]],
  ['cohort,0,1,2\n"Smith, Ann",1000,869,743\n"the ""best""","1,000",900,800', ".", [["Smith, Ann", [1000, 869, 743]], ['the "best"', [1000, 900, 800]]]],
  ['"two\nlines";1000;869\r\n"a; b";900;700', ",", [["two\nlines", [1000, 869]], ["a; b", [900, 700]]]],
  ['"High End" 1000 869 743', ".", [["High End", [1000, 869, 743]]]],
  ['"Ann;1000;869\nBob;900;700', ",", [['"Ann', [1000, 869]], ["Bob", [900, 700]]]],
  ['1/2" pipes\t1000\t869\n"\t900\t700', ".", [['1/2" pipes', [1000, 869]], ['"', [900, 700]]]],
];

for (const [text, decimal, wanted] of PASTED) {
  test(`a table of cohorts: ${JSON.stringify(text).slice(0, 60)}`, () => {
    const { cohorts, unreadable } = cohortTable(text, decimal);
    assert.deepEqual(unreadable, []);
    assert.deepEqual(cohorts.map(({ name, survivors }) => [name, survivors]), wanted);
  });
}

test("what is no count is told by its row and column", () => {
  const { unreadable } = cohortTable("High End;1000;many\nRegular;900;70%", ".");
  assert.deepEqual(unreadable.map(({ row, column, text }) => [row, column, text]), [[1, 3, "many"], [2, 3, "70%"]]);
  assert.ok(!usable(cohortTable("High End;1000;many", ".")));
  for (const empty of ["", "\n \n", ";;"]) assert.ok(!usable(cohortTable(empty, ".")), JSON.stringify(empty));
});

test("a table that is too large is refused as a whole, and never read in part", async () => {
  const first = published("highEnd");
  const large = "1000\t900\n".repeat(LARGEST_TABLE / 9 + 1);
  assert.equal(await textOf(new Blob([large])), undefined);
  for (const text of [undefined, large]) {
    const refused = withText(first, text, ",");
    assert.deepEqual(refused, { ...first, tooLarge: first.text });
    assert.deepEqual(withText(refused, "1;2", ","), { ...first, text: "1;2", decimal: "," });
  }
  const whole = "1000\t900\n".repeat(LARGEST_TABLE / 10);
  assert.equal(await textOf(new Blob([whole])), whole);
});

test("a table in windows-1251 is read as well, and UTF-8 with its mark", async () => {
  const cyrillic = (text) => Uint8Array.from(text, (letter) => (letter >= "А" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0)));
  assert.equal(await textOf(new Blob([cyrillic("Январь;1000;869")])), "Январь;1000;869");
  assert.equal(await textOf(new Blob(["\ufeffЯнварь;1000"])), "Январь;1000");
});

test("a pasted table is read once, with the decimal sign of the language in which it came", () => {
  const view = { kept: new Map() };
  const state = withText(published("highEnd"), "1,500;0,250", ",");
  const table = tableOf(view, state);
  assert.deepEqual(table.cohorts[0].survivors, [1.5, 0.25]);
  assert.equal(tableOf(view, { ...state, per: "month" }), table);
  assert.notEqual(tableOf({ kept: new Map() }, state), table, "another calculator has its own");
  assert.deepEqual(tableOf(view, withText(state, "1,500;1,250", ".")).cohorts[0].survivors, [1500, 1250]);
});

test("the published example is read as it was published", () => {
  for (const which of ["highEnd", "regular"]) {
    const { cohorts } = cohortTable(published(which).text, ".");
    assert.equal(cohorts.length, 1);
    assert.deepEqual(cohorts[0].survivors, PUBLISHED[which].split("\t").map(Number));
    assert.equal(cohorts[0].survivors.length, 13);
  }
});

test("a cell never becomes a formula, and a number stays a number", () => {
  const russian = { delimiter: ";", decimal: "," };
  const cell = (value) => csvCell(value, russian);
  for (const start of ["=", "+", "-", "@", "\t", "\r", "\n", "\u2212", "＝", "＋", "－", "＠"]) assert.match(cell(`${start}1+1`).replace(/^"/, ""), /^'/, JSON.stringify(start));
  assert.equal(cell("Anna; Berlin"), '"Anna; Berlin"');
  assert.equal(cell('the "best"\nof all'), '"the ""best""\nof all"');
  assert.equal(cell("=HYPERLINK(\"x\";1)"), '"\'=HYPERLINK(""x"";1)"');
  assert.equal(cell(-12.5), "-12,5");
  assert.equal(csvRow(["a", 1.5, null, NaN], { delimiter: ",", decimal: "." }), "a,1.5,,\r\n");
});

test("made-up purchases are the same every time, and look like purchases", async () => {
  const [one, two] = await Promise.all([madeUpPurchases().text(), madeUpPurchases().text()]);
  assert.equal(one, two);
  const [head, ...rows] = one.trim().split("\r\n");
  assert.equal(head, "customer;date;amount");
  assert.ok(rows.length > 5000);
  for (const row of rows) assert.match(row, /^C\d{5};202[45]-\d\d-\d\d;\d+\.\d\d$/);
  const customers = new Map();
  for (const row of rows) customers.set(row.slice(0, 6), (customers.get(row.slice(0, 6)) ?? 0) + 1);
  assert.equal(customers.size, 1500);
  assert.ok([...customers.values()].filter((count) => count === 1).length > 50, "some never come back");
});

test("a file is read as the first look has it, and as the person knows better", () => {
  const preview = { encoding: "utf-8", delimiter: ";", hasHeader: true, columns: [], rows: [], customer: 1, date: 0, amount: 2, decimal: ",", doubts: ["ambiguousDates"] };
  assert.deepEqual(guessOf(preview), { encoding: "utf-8", delimiter: ";", hasHeader: true, customer: 1, date: 0, amount: 2, dates: "dayMonthYear", decimal: "," });
  const state = withFile({ read: {}, rules: { unit: "week", calibrationUntil: "2024-01-31" }, model: "best" }, 7, new File(["x"], "till.csv"));
  assert.deepEqual([state.source.name, state.source.size, state.rules], ["till.csv", 1, { unit: "week" }]);
  assert.deepEqual(readQuestion({ ...state, read: { amount: -1, dates: "monthDayYear" } }, preview).read, { encoding: "utf-8", delimiter: ";", hasHeader: true, customer: 1, date: 0, dates: "monthDayYear", decimal: "," });
  assert.equal(readQuestion(state, { ...preview, date: undefined }), undefined);
  assert.deepEqual(knownOf({ read: { delimiter: ";", hasHeader: false, customer: 2 } }), { delimiter: ";", hasHeader: false });
  assert.equal(readQuestion(state, preview).source, 7);
  assert.equal(JSON.stringify(state).includes("file"), false, "the desk alone holds the file");
});

test("what is made up is called so in the language of whoever reads it", () => {
  const { source: madeUp } = withFile({ read: {}, rules: {}, model: "best" }, 1, "madeUp");
  for (const language of ["en", "ru"]) assert.equal(fileTitle({ t: (id) => `${id} ${language}` }, madeUp), `purchases-made-up-name ${language}`);
  assert.equal(fileTitle({ t: String }, { id: 1, name: "till.csv", size: 1 }), "till.csv");
});
