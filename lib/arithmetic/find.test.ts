import { describe, expect, it } from "vitest";
import { checkStatement } from "./check";
import { findStatements } from "./find";
import { read } from "./read";

function found(text: string, names?: ReadonlySet<string>): readonly string[] {
  return findStatements(text, names).map(({ span }) => text.slice(span.start, span.end));
}

/** The sums of a real thread in which learners argue over L1 and L2, in the order they stand. */
const THREAD = [
  "0.4-0.3 = 0.1",
  "0.1^2 = 0.01",
  "L1 = (1/2) * (|-0.1| + |0.2|) = 0.15",
  "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025",
  "L1 = |0.8 - 0.7| = 0.1",
  "L2 = (0.8 - 0.7)^2 = 0.01",
  "L2 = (0.8 - 0.7)^2 = 0.01",
  "L2 = (0.9 - 0.1)^2 = 0.64",
] as const;

const POST = `With pixels in [0,1], the paler picture costs ${THREAD[0]}, and squared it is ${THREAD[1]}. So?

Take the errors -0.1 and 0.2, as in pix2pix (2017):
${THREAD[2]}

${THREAD[3]}

A small one (say y_{pred} = 0.8, y_{true} = 0.7):

${THREAD[4]}

${THREAD[5]}

Again, case 1: ${THREAD[6]}; case 2: ${THREAD[7]}! If the error is > 1 it grows in 1-2 days.`;

describe("findStatements", () => {
  it("finds the eight sums of the thread in a post, and each is exact", () => {
    const statements = findStatements(POST);
    const checked = statements.filter(({ statement }) => statement.kind === "chain");
    expect(checked.map(({ span }) => POST.slice(span.start, span.end))).toEqual(THREAD);
    for (const { statement } of checked) expect(checkStatement(statement).verdict).toBe("exact");
    const given = statements.filter(({ statement }) => statement.kind === "assignment");
    expect(given.map(({ span }) => POST.slice(span.start, span.end))).toEqual([
      "y_{pred} = 0.8",
      "y_{true} = 0.7",
    ]);
  });

  it("gets right what floating point gets wrong", () => {
    expect((0.9 - 0.1) ** 2).not.toBe(0.64);
    expect((0.8 - 0.7) ** 2).not.toBe(0.01);
    expect(Math.abs(0.8 - 0.7)).not.toBe(0.1);
    expect(0.4 - 0.3).not.toBe(0.1);
    expect(0.1 ** 2).not.toBe(0.01);
    expect(0.5 * ((-0.1) ** 2 + 0.2 ** 2)).not.toBe(0.025);
  });

  it.each([
    "values in [0,1] and (0, 1)",
    "1-2 days, 3/4 of them on 2020-01-02 at 10:30",
    "pix2pix v1.2.3 and version 1.2.3 = 1.2.3",
    "the error is > 1 and the loss < 2",
    "0,4-0,3 = 0,1",
    "1,000 + 1 = 1,001",
    "loss + 0.4 = 0.5",
    "error - 0.3 = 0.1",
    "0.1 + 0.2 = 0.3 + epsilon",
    "0.1 + 0.2 = 0.3 > nothing",
    "http://example.org/?a=1&b=2+3=5",
    "see www.example.org/1=2",
    "1 = black, 0 = white",
    "week 1 = 3 lessons",
    "so 1 => 2",
    "a = b and b = c",
    "v0.4 = 0.4",
    "#1 = 1.0",
    "thus: - 0.1+0.2 = 0.1",
    "so, - 2*3 = 6",
    "costs $5",
    "= 0.1",
    "0.1 =",
    "so -",
    "a = b and 3 more",
    "",
  ])("marks nothing in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["it is 0.1^2 = 0.01.", ["0.1^2 = 0.01"]],
    ["**L2 = 0.1^2 = 0.01** then", ["L2 = 0.1^2 = 0.01"]],
    ["so *0.1^2 = 0.01*", ["0.1^2 = 0.01"]],
    ["- 0.1^2 = 0.01\n- 0.2^2 = 0.04", ["0.1^2 = 0.01", "0.2^2 = 0.04"]],
    ["* 0.1^2 = 0.01\n+ 0.2^2 = 0.04", ["0.1^2 = 0.01", "0.2^2 = 0.04"]],
    ["1. 0.1^2 = 0.01\n2) 0.2^2 = 0.04", ["0.1^2 = 0.01", "0.2^2 = 0.04"]],
    ["> 0.1^2 = 0.01", ["0.1^2 = 0.01"]],
    ["see\n> 0.1^2 = 0.01", ["0.1^2 = 0.01"]],
    ["| (0.9-0.1)^2 = 0.64 | 0.8 |", ["(0.9-0.1)^2 = 0.64"]],
    ["(so 0.1 + 0.2 = 0.3)", ["0.1 + 0.2 = 0.3"]],
    ["0.1 + 0.2 = 0.3 (see 2)", ["0.1 + 0.2 = 0.3"]],
    ["0.1 + 0.2 = 0.3 - this is small", ["0.1 + 0.2 = 0.3"]],
    ["so – 0.1+0.2 = 0.3 – fine", ["0.1+0.2 = 0.3"]],
    ["so, – 2*3 = 6", ["2*3 = 6"]],
    ["结果0.9-0.1=0.8页", ["0.9-0.1=0.8"]],
    ["-0.1 - 0.2 = -0.3", ["-0.1 - 0.2 = -0.3"]],
    ["0.8/0.1 = 8x larger", ["0.8/0.1 = 8"]],
    ["0.8/0.1 = 8× larger", ["0.8/0.1 = 8"]],
    ["(0.9-0.1)^2\n= 0.8^2\n= 0.64", ["(0.9-0.1)^2\n= 0.8^2\n= 0.64"]],
    ["0.1 = 1/10\n\n= 2", ["0.1 = 1/10"]],
    ["0.1 = 1/10\n> 2", ["0.1 = 1/10"]],
    ["$0.1+0.2=0.3$ and $$\\frac{1}{2} = 0.5$$", ["0.1+0.2=0.3", "\\frac{1}{2} = 0.5"]],
    ["\\(\\left|0.8-0.7\\right| \\approx 0.1\\)", ["\\left|0.8-0.7\\right| \\approx 0.1"]],
    ["half: ½ = 0.5", ["½ = 0.5"]],
    ["√4 = 2", ["√4 = 2"]],
    ["L2(0.9,0.1) = 0.64 and e^2 = 1", ["L2(0.9,0.1) = 0.64", "e^2 = 1"]],
    ["loss = 0.1 + 0.2 = 0.3", ["loss = 0.1 + 0.2 = 0.3"]],
    ["the loss = 0.5, x := 2", ["loss = 0.5", "x := 2"]],
    ["so 0.4 = 40% of it", ["0.4 = 40%"]],
    ["(1/2) (0.3) = 0.15", ["(1/2) (0.3) = 0.15"]],
    ["2(0.3) = 0.6", ["2(0.3) = 0.6"]],
    ["2 * 3 = 6; 1 < 2 < 3", ["2 * 3 = 6", "1 < 2 < 3"]],
    ["1 = 1.0", ["1 = 1.0"]],
    ["so L2 = 0.5 = 0.50", ["L2 = 0.5 = 0.50"]],
    ["say x = ½", ["x = ½"]],
    ["so x² = y² then", ["x² = y²"]],
    ["so 0.5*\\tau = 0.1", ["0.5*\\tau = 0.1"]],
    ["see http://example.org/?a=1 and 0.1+0.2 = 0.3", ["0.1+0.2 = 0.3"]],
  ])("finds in “%s” exactly the statements", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("takes a word for a name only where it is told to", () => {
    expect(found("error + 0.1 = 0.5")).toEqual([]);
    expect(found("error + 0.1 = 0.5", new Set(["error"]))).toEqual(["error + 0.1 = 0.5"]);
  });

  it("gives positions in the whole text, and warnings with them", () => {
    const text = "so 😀 −0.1^2 = 0.01";
    const [first] = findStatements(text);
    expect(first).toMatchObject({
      span: { start: 6, end: 19 },
      statement: { first: { span: { start: 6, end: 12 } } },
      problems: [{ severity: "warning", span: { start: 6, end: 12 } }],
    });
  });

  it("finds slices that read back as the same statement", () => {
    for (const { statement, span } of findStatements(POST)) {
      const again = read(POST.slice(span.start, span.end)).statement;
      expect(again?.kind).toBe(statement.kind);
    }
  });

  it("looks no further than its limits", () => {
    const sum = "0.1+0.2 = 0.3";
    expect(found(".\n".repeat(49_990) + sum)).toEqual([sum]);
    expect(found(".\n".repeat(50_000) + sum)).toEqual([]);
    const long = "1+".repeat(140) + "1 = 141";
    expect(found(long)).toEqual([long]);
    expect(found("1+".repeat(160) + "1 = 161")).toEqual([]);
  });
});
