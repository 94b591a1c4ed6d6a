import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line";

describe("a line of a CSV file", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["\nx", '"\'\nx"'],
    ["=a,b", '"\'=a,b"'],
    ['say "a"', '"say ""a"""'],
    ["a=b", "a=b"],
  ])("says that %j is text and no formula", (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it("leaves numbers as numbers, those below zero too", () => {
    expect(csvLine([-1.5, 0, 2, null])).toBe("-1.5,0,2,\r\n");
  });

  it("is read again as what it was, but for the apostrophe; and no cell begins like a formula", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[=+\-@\t\r\n",;' a]{0,6}$/u),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const [read = []]: string[][] = parse(csvLine(cells), { relax_column_count: true });
        expect(read).toEqual(
          cells.map((text) => (/^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text)),
        );
        expect(read.every((text) => !/^[=+\-@\t\r\n]/u.test(text))).toBe(true);
      }),
    );
  });
});
