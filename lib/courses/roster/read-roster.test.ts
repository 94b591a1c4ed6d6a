import { describe, expect, it } from "vitest";
import { rosterFile, rosterLines } from "@/tests/support/build-roster";
import { readRoster } from "./read-roster";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ADA = { line: 2, email: "ada@example.org", name: "Ada Lovelace", role: "learner" };

/** What can be wrong with a line, what is said of it, and of no other line. */
const LINE_FAULTS: readonly (readonly [what: string, line: string, words: RegExp])[] = [
  ["no address", ",Ada,learner", /There is no e-mail address/],
  ["a bad address", "ada.example.org,Ada,learner", /“ada\.example\.org” is no address/],
  ["an address with a space", "ada lovelace@example.org,Ada,learner", /is no address/],
  ["an address of other letters", "аda@example.org,Ada,learner", /is no address/],
  ["two addresses", "a@x.org b@x.org,Ada,learner", /more than one address/],
  ["a name in the address", "Ada <ada@example.org>,Ada,learner", /more than the address/],
  ["a long address", `${"a".repeat(250)}@example.org,Ada,learner`, /more than 254/],
  ["a formula for an address", "=a@example.org,Ada,learner", /e-mail .* like a formula/],
  ["no name", "ada@example.org,,learner", /There is no name/],
  ["a long name", `ada@example.org,${"A".repeat(81)},learner`, /more than 80 characters/],
  ["a formula for a name (=)", "ada@example.org,=1+1,learner", /“=1\+1” begins like a formula/],
  ["a formula for a name (+)", "ada@example.org,+Ada,learner", /begins like a formula/],
  ["a formula for a name (-)", "ada@example.org,-Ada,learner", /begins like a formula/],
  ["a formula for a name (@)", "ada@example.org,@Ada,learner", /begins like a formula/],
  ["a control character", "ada@example.org,A\u0007da,learner", /do not show/],
  ["a character that turns the text", "ada@example.org,A\u202eda,learner", /do not show/],
  ["a letter lost in a conversion", "ada@example.org,Zo\u{FFFD},learner", /was lost/],
  ["angle brackets", "ada@example.org,<b>Ada</b>,learner", /< or >/],
  ["no role", "ada@example.org,Ada,", /There is no role/],
  ["an unknown role", "ada@example.org,Ada,wizard", /The role “wizard” is not known/],
  ["an administrator", "ada@example.org,Ada,Administrator", /makes nobody “Administrator”/],
  ["two columns missing", "ada@example.org", /2 of 3 columns are missing/],
  ["one column missing", "ada@example.org,Ada", /1 of 3 columns is missing/],
  ["too many columns", "ada@example.org,Lovelace, Ada,learner", /4 columns instead of 3/],
  ["an unclosed quotation mark", 'ada@example.org,"Ada,learner', /opened and not closed/],
  ["a quotation mark within", 'ada@example.org,Ada "A" L,learner', /in the middle of a cell/],
  ["something behind a quotation", 'ada@example.org,"Ada" L,learner', /closing quotation mark/],
  ["NUL", "ada@example.org,A\0da,learner", /NUL character/],
  ["the heading again", "E-mail,Name,Role", /heading stands here once more/],
  ["the same address", "person1@example.org,Ada,learner", /same address is on line 2\. Take/],
  ["the same address in capitals", "Person1@Example.org,Ada,learner", /line 2, in other capital/],
  ["the same address, another role", "person1@example.org,Ada,mentor", /with the role learner/],
];

describe("a roster with a fault", () => {
  it.each(LINE_FAULTS)("names it, and its line alone: %s", (_, line, words) => {
    const people = [...rosterLines(3), line, "last@example.org,Last,learner"];
    const { faults } = readRoster(rosterFile(people));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBe(5);
    expect(faults[0]?.words).toMatch(words);
  });

  it("names all of them among 5,000 lines, each with its line", () => {
    const people = [...rosterLines(5000)];
    const places = LINE_FAULTS.map((_, index) => 10 + index * 150);
    LINE_FAULTS.forEach(([, line], index) => {
      // Line n of the file is the n-2nd person.
      people[(places[index] ?? 0) - 2] = line.replace("ada@", `ada${String(index)}@`);
    });
    const { faults } = readRoster(rosterFile(people));
    expect(LINE_FAULTS.length).toBeGreaterThanOrEqual(30);
    expect(faults.map(({ line }) => line)).toEqual(places);
    LINE_FAULTS.forEach(([, , words], index) => {
      expect(faults[index]?.words).toMatch(words);
    });
  });

  it("names every fault of a line", () => {
    const { faults } = readRoster(rosterFile(["ada,,wizard"]));
    expect(faults.map(({ line }) => line)).toEqual([2, 2, 2]);
  });

  it.each([
    ["an empty file", "", /file is empty/],
    ["blank lines alone", "\n \n\n", /file is empty/],
    ["a heading alone", "E-mail,Name,Role\n", /there is nobody/],
    ["no heading", "ada@example.org,Ada,learner\n", /does not name the columns/],
    ["no address column", "Name,Role\nAda,learner\n", /no column “E-mail”/],
    ["no name column", "E-mail,Role\nada@example.org,learner\n", /no column “Name”/],
    ["no role column", "E-mail,Name\nada@example.org,Ada\n", /no column “Role”/],
    ["a column twice", "E-mail,Name,Role,Email\n", /“E-mail” stands there twice/],
    ["an unclosed mark in the heading", '"E-mail,Name,Role\n', /opened and not closed/],
  ])("is told about the whole: %s", (_, text, words) => {
    const { faults, lines } = readRoster(bytes(text));
    expect(faults[0]?.line).toBe(1);
    expect(faults[0]?.words).toMatch(words);
    expect(lines).toEqual([]);
  });

  it("names the lines that are in another encoding, and still reads the others", () => {
    const latin = Buffer.concat([
      rosterFile(rosterLines(2)),
      Buffer.from("zoe@example.org,Zo\xeb,learner\nada,Ada,learner\n", "latin1"),
    ]);
    const { faults } = readRoster(latin);
    expect(faults.map(({ line }) => line)).toEqual([4, 5]);
    expect(faults[0]?.words).toMatch(/not UTF-8/);
  });

  it("says that a file is UTF-16", () => {
    const { faults } = readRoster(Buffer.from("\u{FEFF}E-mail,Name,Role\n", "utf16le"));
    expect(faults.map(({ line }) => line)).toEqual([1]);
    expect(faults[0]?.words).toMatch(/UTF-16/);
  });

  it("says that it has too many lines", () => {
    expect(readRoster(rosterFile(rosterLines(19_999))).faults).toEqual([]);
    const { faults } = readRoster(rosterFile(rosterLines(20_000)));
    expect(faults.map(({ line }) => line)).toEqual([20_001]);
    expect(faults[0]?.words).toMatch(/more than 20,000/);
  });
});

describe("a roster without a fault", () => {
  it.each([
    ["commas", "E-mail,Name,Role\nada@example.org,Ada Lovelace,learner\n"],
    ["semicolons", "E-mail;Name;Role\nada@example.org;Ada Lovelace;learner\n"],
    ["tabs", "E-mail\tName\tRole\nada@example.org\tAda Lovelace\tlearner\n"],
    ["tabs and quotation marks", 'E-mail\tName\tRole\n"ada@example.org"\t"Ada Lovelace"\tlearner'],
    ["a byte-order mark", "\u{FEFF}E-mail,Name,Role\nada@example.org,Ada Lovelace,learner\n"],
    ["CRLF", "E-mail,Name,Role\r\nada@example.org,Ada Lovelace,learner\r\n"],
    ["CR", "E-mail,Name,Role\rada@example.org,Ada Lovelace,learner\r"],
    ["no last line break", "E-mail,Name,Role\nada@example.org,Ada Lovelace,learner"],
    ["quotation marks", 'E-mail,Name,Role\n"ada@example.org","Ada Lovelace","learner"\n'],
    [
      "other names in another order",
      "role,NAME,Email address\nLearner,Ada Lovelace,Ada@Example.org",
    ],
    ["space around", " E-mail , Name , Role \n ada@example.org ,  Ada  Lovelace , LEARNER \n"],
    [
      "space around quotation marks",
      'E-mail,Name,Role\n ada@example.org , "Ada Lovelace" ,learner',
    ],
  ])("is read alike with %s", (_, text) => {
    expect(readRoster(bytes(text))).toEqual({ lines: [ADA], faults: [], unused: [] });
  });

  it("may have blank lines, which count as lines", () => {
    const text = "\nE-mail,Name,Role\n\n  \nada@example.org,Ada Lovelace,learner\n\n";
    expect(readRoster(bytes(text))).toEqual({
      lines: [{ ...ADA, line: 5 }],
      faults: [],
      unused: [],
    });
  });

  it("may have more columns, which are named as not used", () => {
    const text = "E-mail,Group,Name,Role\nada@example.org,B,Ada Lovelace,learner\n";
    expect(readRoster(bytes(text))).toEqual({ lines: [ADA], faults: [], unused: ["“Group”"] });
  });

  it("keeps separators and marks inside of quotation marks", () => {
    const text = 'E-mail,Name,Role\nada@example.org,"Lovelace, ""Ada""",learner\n';
    expect(readRoster(bytes(text)).lines).toEqual([{ ...ADA, name: 'Lovelace, "Ada"' }]);
  });

  it("keeps every line of 5,000", () => {
    const { lines, faults } = readRoster(rosterFile(rosterLines(5000)));
    expect(faults).toEqual([]);
    expect(lines).toHaveLength(5000);
    expect(lines.at(-1)).toEqual({
      line: 5001,
      email: "person5000@example.org",
      name: "Person 5000",
      role: "mentor",
    });
  });
});
