import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportSettings } from "./import-settings";
import { prepareImport } from "./prepare-import";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const prepare = (answers: string, key: string | null = null) =>
  prepareImport(
    { answers: bytes(answers), key: key === null ? null : bytes(key) },
    { title: "Exam" },
  );

const HEADING = "Id,Q1,Q2,Q3,Gender,Total";
/** Twelve people who answer in turn, the totals as the key A, B, C gives them. */
const PEOPLE = Array.from({ length: 12 }, (_, index) => {
  const letters = ["A", "B", "C", "D"];
  const [one = "", two = "", three = ""] = [0, 1, 2].map((step) => letters[(index + step) % 4]);
  const total = [one === "A", two === "B", three === "C"].filter(Boolean).length;
  return `s${String(index + 1)},${one},${two},${three},${index % 2 === 0 ? "f" : "m"},${String(total)}`;
});
const KEY = "A\nB\nC\n";

const withLine = (line: string): string => [HEADING, ...PEOPLE, line, ""].join("\n");
const rolesOf = ({ pending }: ReturnType<typeof prepare>) =>
  pending.settings.columns.map(({ role }) => role);

describe("the guess of what columns are", () => {
  it("tells items, groups, learners and totals apart, with a reason for each", () => {
    const read = prepare([HEADING, ...PEOPLE].join("\n"), KEY);
    expect(rolesOf(read)).toEqual(["learner", "item", "item", "item", "group", "total"]);
    expect(read.pending.columns.map(({ reason }) => reason)).toEqual([
      "Its name says who somebody is.",
      "Its name says an item, and it has 4 different values.",
      "Its name says an item, and it has 4 different values.",
      "Its name says an item, and it has 4 different values.",
      "Its name says a group, and it has 2 different values.",
      "Its name says a total, and all in it is numbers.",
    ]);
    expect(read.pending.faultCount + read.pending.remarkCount).toBe(0);
    expect(read.pending.people).toBe(12);
  });

  it.each([
    ["a comma and LF", ",", "\n", ""],
    ["a semicolon and CRLF", ";", "\r\n", ""],
    ["a tab and CR", "\t", "\r", ""],
    ["a byte order mark", ",", "\n", "\u{FEFF}"],
  ])("is the same with %s", (_, delimiter, ending, mark) => {
    const text = [HEADING, ...PEOPLE].map((line) => line.replaceAll(",", delimiter)).join(ending);
    expect(prepare(mark + text, KEY)).toEqual(prepare([HEADING, ...PEOPLE].join("\n"), KEY));
  });

  it.each([
    ["a line an item", KEY],
    ["a heading and a line an item", "key\nA\nB\nC"],
    ["names and answers in pairs", "Q1,A\nQ2,B\nQ3,C"],
    ["pairs in another order below a heading", "item;key\nQ3;C\nQ1;A\nq2;B"],
    ["a line of names and a line of answers", "Q1,Q2,Q3\nA,B,C"],
    ["one line of answers", "A,B,C"],
    ["one line of answers with a word before", "key\tA\tB\tC"],
  ])("takes a key as %s", (_, key) => {
    const { checked, pending } = prepare([HEADING, ...PEOPLE].join("\n"), key);
    expect(checked.content.items.map(({ right }) => right)).toEqual([["A"], ["B"], ["C"]]);
    expect(pending.keyRemarks).toEqual([]);
  });

  it("takes a line that says key for the key, and for no person", () => {
    const { checked, pending } = prepare(
      [HEADING, ...PEOPLE.slice(0, 6), "KEY,A,B,C,,3", ...PEOPLE.slice(6)].join("\n"),
    );
    expect(checked.content.items.map(({ right }) => right)).toEqual([["A"], ["B"], ["C"]]);
    expect(pending.people).toBe(12);
    expect(pending.faultCount).toBe(0);
  });

  it.each([
    ["semicolons", ";", "A;C"],
    ["letters that run together", "", "AC"],
    ["bars", "|", "A|C"],
    ["slashes", "/", "A/C"],
  ])("sees %s between several ticks", (_, separator, both) => {
    const lines = ["A", both, "C", both, "B", "D", both, "A"].map((ticks) => `${ticks},B`);
    const { pending, checked } = prepare(["Q1,Q2", ...lines].join("\n"), `Q1,${both}\nQ2,B`);
    expect(pending.settings.separator).toBe(separator);
    expect(pending.settings.columns.map(({ kind }) => kind)).toEqual(["several", "single"]);
    expect(checked.content.items[0]).toMatchObject({
      options: ["A", "B", "C", "D"],
      right: ["A", "C"],
    });
    expect(checked.rows[1]?.answers).toEqual([["A", "C"], ["B"]]);
    expect(checked.faults.shown).toEqual([]);
  });

  it("reads commas between ticks inside of quotation marks", () => {
    const { checked } = prepare('Q1,Q2\n"A,C",B\n"A, B",B\nC,A\n', '"A,C"\nB');
    expect(checked.faults.shown).toEqual([]);
    expect(checked.rows.map(({ answers }) => answers[0])).toEqual([["A", "C"], ["A", "B"], ["C"]]);
  });

  it("counts an option that nobody chose between two that somebody did", () => {
    const { checked } = prepare("Q1\nA\nA\nD\nB\n", "A");
    expect(checked.content.items[0]?.options).toEqual(["A", "B", "C", "D"]);
  });

  it("keeps answers that are words", () => {
    const { checked } = prepare('Q1: the capital?\nParis\nparis\n"Bonn, once"\n', "Paris");
    expect(checked.content.items[0]?.options).toEqual(["Bonn, once", "Paris"]);
    expect(checked.rows.map(({ answers }) => answers[0])).toEqual([
      ["Paris"],
      ["Paris"],
      ["Bonn, once"],
    ]);
  });

  it("never keeps who somebody is, whatever the column is called", () => {
    const lines = PEOPLE.map((line, index) => `${line},Someone ${String(index)}`);
    const read = prepare([`${HEADING},Notes`, ...lines].join("\n"), KEY);
    expect(rolesOf(read).at(-1)).toBe("learner");
    const stored = JSON.stringify([read.checked.content, read.checked.rows]);
    expect(stored).not.toContain("Someone");
    expect(stored).not.toMatch(/s\d/u);
    expect(JSON.stringify(read.pending)).not.toContain("Someone");
  });

  it.each(["", "NA", "n/a", "-", "99"])("takes “%s” for a blank answer", (blank) => {
    const { checked } = prepare(withLine(`s13,${blank},B,C,f,2`), KEY);
    expect(checked.rows.at(-1)?.answers).toEqual([null, ["B"], ["C"]]);
    expect(checked.faults.shown).toEqual([]);
    expect(checked.remarks.shown).toEqual([]);
  });
});

/** What can be wrong with the fourteenth line, where it is named, and what is said of it. */
const LINE_FAULTS: readonly (readonly [string, string, string | null, string | null, RegExp])[] = [
  ["an unknown option", "s13,F9,B,C,f,2", "Q1", "F9", /none of the options A, B, C, D\. Correct/],
  ["a letter far from the others", "s13,A,Z,C,f,2", "Q2", "Z", /“Z” is none of the options/],
  ["a digit among letters", "s13,A,B,4,f,2", "Q3", "4", /“4” is none of the options/],
  ["two ticks in a single answer", "s13,A;B,B,C,f,2", "Q1", "A;B", /more than one option/],
  ["a cell too few", "s13,A,B,C,f", null, null, /5 cells instead of 6/],
  ["a cell too many", "s13,A,B,C,f,3,x", null, null, /7 cells instead of 6/],
  ["a mark that is not closed", 's13,"A,B,C,f,3', null, null, /opened and not closed/],
  ["a mark within", 's13,A "B",B,C,f,3', null, null, /in the middle of a cell/],
  ["NUL", "s13,A\0,B,C,f,3", null, null, /NUL character/],
];

describe("a fault of a line", () => {
  it.each(LINE_FAULTS)("is named, and no other: %s", (_, line, column, value, words) => {
    const { pending } = prepare(withLine(line), KEY);
    expect(pending.faultCount).toBe(1);
    expect(pending.faults[0]).toMatchObject({ line: 14, column, value });
    expect(pending.faults[0]?.words).toMatch(words);
    expect(pending.people).toBe(column === null ? 12 : 13);
  });

  it("is named for every line that has one, and the lines between are kept", () => {
    const mixed = LINE_FAULTS.flatMap(([, line], index) => [PEOPLE[index] ?? "", line]);
    // The line breaks of the file count, whatever stands in the lines.
    const { pending } = prepare([HEADING, ...PEOPLE, ...PEOPLE, ...mixed, ""].join("\n"), KEY);
    const lines = LINE_FAULTS.map((_, index) => 2 + 24 + 2 * index + 1);
    expect([...new Set(pending.faults.map(({ line }) => line))].toSorted(inOrder)).toEqual(lines);
  });

  it("has its own line number below a cell that goes over several lines", () => {
    const { pending } = prepare('"Q1\nwhich?",Q2\nA,B\nB,B\nA\nB,A\n', "A\nB");
    expect(pending.columns[0]?.name).toBe("Q1 which?");
    expect(pending.faults.map(({ line }) => line)).toEqual([5]);
  });

  it("in letters that are no UTF-8 names the line", () => {
    const file = Buffer.concat([bytes("Q1,Q2\nA,B\n"), Buffer.from([0xe4, 0x2c, 0x42, 0x0a])]);
    const { pending } = prepareImport({ answers: file, key: bytes("A\nB") }, { title: "Exam" });
    expect(pending.faults).toMatchObject([{ line: 3, words: /./u }]);
    expect(pending.faults[0]?.words).toContain("not UTF-8");
  });
});

const inOrder = (one: number | null, other: number | null) => (one ?? 0) - (other ?? 0);

describe("a fault of the whole", () => {
  it.each([
    ["an empty file", "", null, /file is empty/],
    ["a heading alone", "Q1,Q2\n", "A\nB", /there is nobody/],
    [
      "a name twice",
      "Q1,Q2,Q3,q1\nA,B,C,D\n",
      "A\nB\nC\nD",
      /Columns 1 and 4 are both called “Q1”/,
    ],
    ["no heading", "A,B,A,B,C,A\nA,B,C,A,A,B\n", null, /does not seem to name the columns/],
    ["no item", "Name,Gender\nAda,f\nMax,m\n", null, /No column is an item/],
    ["an item without a key", "Q1,Q2\nA,B\nB,A\n", "Q1,A\nQ2,", /It has no key/],
    [
      "a key with several options",
      "Q1,Q2\nA,B\nB,A\nC,C",
      "Q1,AB\nQ2,A",
      /separat|more than one|none of/,
    ],
    ["a second total", "Q1,Total,Score\nA,1,1\nB,0,0\n", "A", /A second total/],
    [
      "too many columns",
      `${Array.from({ length: 261 }, (_, at) => `Q${String(at)}`).join()}\n`,
      null,
      /at most 260/,
    ],
    ["too many people", `Q1\n${"A\n".repeat(20_001)}`, "A", /more than 20,000 people; .* 20,001/],
    ["UTF-16", "\u{FFFE}", null, /./],
  ])("is named: %s", (_, answers, key, words) => {
    const { pending } = prepare(answers, key);
    expect(pending.faultCount).toBeGreaterThan(0);
    expect(pending.faults.some((fault) => words.test(fault.words))).toBe(true);
  });

  it("takes twenty thousand people, and names the line of the next", () => {
    const most = `Q1\n${"A\nB\n".repeat(10_000)}`;
    expect(prepare(most, "A").pending).toMatchObject({ people: 20_000, faultCount: 0 });
    expect(prepare(`${most}A\n`, "A").pending.faults[0]).toMatchObject({ line: 20_002 });
  });

  it("keeps the first of very many faults, and counts them all", () => {
    const names = Array.from({ length: 50 }, (_, at) => `Q${String(at + 1)}`);
    const line = names.map(() => "Z").join();
    const file = [names.join(), ...new Array<string>(400).fill(line)].join("\n");
    const upload = { answers: bytes(file), key: bytes(names.map(() => "A").join("\n")) };
    const { settings } = prepareImport(upload, { title: "Exam" }).pending;
    const columns = settings.columns.map((column) => ({ ...column, options: "A | B" }));
    const { pending } = prepareImport(upload, { settings: { ...settings, columns } });
    expect(pending.faults).toHaveLength(300);
    expect(pending.faultCount).toBe(20_000);
    expect(pending.faults.at(-1)).toMatchObject({ line: 7, column: "Q50", value: "Z" });
  });

  it("refuses marks in so many parts that counting them would never end", () => {
    // Items of three to seven options: marks in sixtieths and sevenths, nearly everybody another total.
    const sizes = Array.from({ length: 100 }, (_, at) => 3 + (at % 5));
    const names = sizes.map((_, at) => `Q${String(at + 1)}`);
    let seed = 1;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const lines = Array.from({ length: 6000 }, () =>
      sizes
        .map((size) => {
          const ticks = ["A", "B", "C", "D", "E", "F", "G"]
            .slice(0, size)
            .filter(() => next() % 2 === 0);
          return ticks.length === 0 ? "A" : ticks.join(";");
        })
        .join(),
    );
    const file = [names.join(), ...lines].join("\n");
    const { pending } = prepare(file, names.map((name) => `${name},A;B`).join("\n"));
    expect(pending.settings.columns[0]?.kind).toBe("several");
    expect(pending.faults.map(({ words }) => words)).toEqual([
      expect.stringMatching(/kinds of answers would be counted; at most 200,000/u),
    ]);
  });

  it("names a key that is none of the options, once options are typed", () => {
    const { pending } = prepare("Q1\nA\nB\n", "C");
    const [first] = pending.settings.columns;
    if (first === undefined) throw new Error("There is no column");
    const settings: ImportSettings = {
      ...pending.settings,
      columns: [{ ...first, options: "A | B" }],
    };
    const again = prepareImport({ answers: bytes("Q1\nA\nB\n"), key: null }, { settings });
    expect(again.pending.faults).toMatchObject([{ column: "Q1", value: "C" }]);
  });

  it("refuses a group that nearly everybody has alone", () => {
    const lines = Array.from({ length: 60 }, (_, at) => `A,place ${String(at)}`);
    const { pending } = prepare(["Q1,Town", ...lines].join("\n"), "A");
    const settings: ImportSettings = {
      ...pending.settings,
      columns: pending.settings.columns.map((column, at) =>
        at === 1 ? { ...column, role: "group" } : column,
      ),
    };
    const upload = { answers: bytes(["Q1,Town", ...lines].join("\n")), key: null };
    const { faults } = prepareImport(upload, { settings }).pending;
    expect(faults).toMatchObject([{ column: "Town" }]);
    expect(faults[0]?.words).toContain("it would say who somebody is");
  });
});

describe("a remark", () => {
  it.each([
    ["a total that is not the sum", "s13,A,B,C,f,2", "Total", /says 2, the answers give 3/],
    ["a total that is no number", "s13,A,B,C,f,lots", "Total", /“lots” is no number/],
    ["somebody who stands there twice", "s1,A,B,C,f,3", "Id", /same value is on line 2/],
  ])("names the line and stops nothing: %s", (_, line, column, words) => {
    const answers = withLine(line);
    const { settings } = prepare([HEADING, ...PEOPLE].join("\n"), KEY).pending;
    const { pending } = prepareImport({ answers: bytes(answers), key: bytes(KEY) }, { settings });
    expect(pending.faultCount).toBe(0);
    expect(pending.remarks).toMatchObject([{ line: 14, column }]);
    expect(pending.remarks[0]?.words).toMatch(words);
  });

  it("says that a key has another number of answers, and that a name of it is unknown", () => {
    const file = [HEADING, ...PEOPLE].join("\n");
    expect(prepare(file, "A\nB").pending.keyRemarks[0]?.words).toContain(
      "2 answers, and 3 columns",
    );
    const named = prepare(file, "Q1,A\nQ2,B\nQ3,C\nQ9,D").pending.keyRemarks;
    expect(named).toMatchObject([{ line: 4, value: "Q9" }]);
  });
});

describe("a table that is written and read again", () => {
  const cell = fc.constantFrom("A", "B", "C", "D", "");
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it("keeps every answer of every line, however cells are quoted and lines end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        (people, delimiter, ending, isQuoted) => {
          // A line of blanks alone is none.
          fc.pre(people.every((answers) => answers.some((answer) => answer !== "")));
          const write = (cells: readonly string[]) =>
            cells.map((text) => (isQuoted ? quoted(text) : text)).join(delimiter);
          const text = [["Q1", "Q2", "Q3"], ...people].map(write).join(ending);
          const { checked } = prepare(text, "Q1,A\nQ2,B\nQ3,C");
          expect(checked.rows.map(({ answers }) => answers)).toEqual(
            people.map((answers) => answers.map((answer) => (answer === "" ? null : [answer]))),
          );
          expect(checked.rows.map(({ line }) => line)).toEqual(people.map((_, at) => at + 2));
        },
      ),
    );
  });

  it("is answered, whatever bytes are sent", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 60 }),
        (answers, key) => {
          const { pending, checked } = prepareImport({ answers, key }, { title: "Exam" });
          // Either it can be stored, with people and items, or it is said why not.
          expect(
            pending.faultCount > 0 || (checked.rows.length > 0 && checked.content.items.length > 0),
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is answered, whatever cells it is made of", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 6 }), { maxLength: 8 }), (lines) => {
        const text = lines.map((cells) => cells.map(quoted).join()).join("\n");
        const { pending, checked } = prepare(text, "A\nB");
        expect(pending.faultCount > 0 || checked.rows.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
