import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { trace } from "@/lib/arithmetic/trace";
import { claimFrom, darkAndBright, fixedAt } from "./scenario.fixture";
import { vocabularyFor } from "./vocabulary";
import { workOut } from "./work-out";
import { linesOfSteps, linesOfWorking, statementOf, type WorkedLine } from "./worked-line";

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
const spelled = ({ left, link }: WorkedLine) =>
  link ? [printText(left), link.relation, printText(link.right)].join(" ") : printText(left);

function workingOf(text: string) {
  const { working, problem } = workOut(claimFrom(text), { scenario: even, free: new Map() });
  if (problem) throw new Error(problem.message);
  return working;
}

describe("the lines of one side", () => {
  const linesOf = (text: string) => {
    const { steps, problem } = trace(claimFrom(`${text} < 9`).first, vocabularyFor(even));
    if (problem) throw new Error(problem.message);
    return linesOfSteps(steps);
  };

  test("each start where the one before ended", () => {
    const lines = linesOf("(0.9 - 0.1)^2");
    expect(lines.map(spelled)).toEqual(["(0.9 − 0.1)^2 = 0.8^2", "0.8^2 = 0.64"]);
    expect(lines.every(({ truth }) => truth === undefined)).toBe(true);
  });

  test("say where a float comes in", () => {
    expect(linesOf("logcosh(1, 0)").map(spelled)).toEqual(["logcosh(1, 0) ≈ 0.434"]);
  });

  test("only state what needs no working", () => {
    expect(linesOf("0.3").map(spelled)).toEqual(["0.3"]);
    expect(linesOf("0.3")[0]?.because).toBe("as stated");
    expect(linesOfSteps([])).toEqual([]);
  });
});

describe("the lines of a working", () => {
  test("are those of every side, then the comparisons of what they came to", () => {
    const lines = linesOfWorking(workingOf("1 + 1 < 2 + 1 < 2"));
    expect(lines.map(spelled)).toEqual(["1 + 1 = 2", "2 + 1 = 3", "2", "2 < 3", "3 < 2"]);
    expect(lines.map(({ truth }) => truth)).toEqual([
      undefined,
      undefined,
      undefined,
      "true",
      "false",
    ]);
    expect(lines.slice(3).map(({ because }) => because)).toEqual([
      "this holds",
      "this does not hold",
    ]);
  });

  test("say when it hangs on a tie", () => {
    const last = linesOfWorking(workingOf("best(L1) = 0.3")).at(-1);
    expect(last?.truth).toBe("undetermined");
    expect(last?.because).toMatch(/neither holds nor fails/u);
  });

  test("are none where nothing is compared", () => {
    expect(linesOfWorking({ ...workingOf("1 < 2"), links: [] })).toEqual([]);
  });
});

test("a line is printed as the statement that it makes", () => {
  const [line] = linesOfWorking(workingOf("1 + 1 < 3"));
  if (!line) throw new Error("no line");
  const statement = statementOf(line);
  expect(statement).toMatchObject({ kind: "chain", first: line.left, links: [line.link] });
  expect(statement.span).toEqual({ start: 0, end: 0 });
  expect(statementOf({ ...line, link: null })).toMatchObject({ first: line.left, links: [] });
});
