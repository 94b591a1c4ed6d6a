import { describe, expect, it } from "vitest";
import { display } from "./display";
import { evaluate } from "./evaluate";
import { read } from "./read";

function result(text: string): string {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  const { value, problem } = evaluate(statement.first);
  return value ? display(value).text : problem.message;
}

const NO_POWER = "a negative number has no such power";
const NO_RANGE_POWER = "only a positive whole power of a range can be taken";

/** A zero that is known only as a float. */
const ZERO = "(sqrt(2) - sqrt(2))";

describe("approximate numbers", () => {
  it.each([
    ["sqrt(2) + 1", "≈ 2.41"],
    ["1 - sqrt(2)", "≈ −0.414"],
    ["2 * sqrt(2)", "≈ 2.83"],
    ["1 / sqrt(2)", "≈ 0.707"],
    ["-sqrt(2)", "≈ −1.41"],
    ["sqrt(2)^0.5", "≈ 1.19"],
    ["sqrt(2)^(-2)", "≈ 0.500"],
    ["2^sqrt(2)", "≈ 2.67"],
    ["(4/3)^0.5", "≈ 1.15"],
    ["(3/4)^0.5", "≈ 0.866"],
    ["(-sqrt(2))^2", "≈ 2.00"],
    ["(-sqrt(2))^(-1)", "≈ −0.707"],
    ["(-sqrt(2))^1.5", NO_POWER],
    [`${ZERO}^0`, "≈ 1.00"],
    [`${ZERO}^0.5`, "≈ 0"],
    ["0^sqrt(2)", "≈ 0"],
    [`${ZERO}^(-1)`, "this divides by zero"],
    [`1/${ZERO}`, "this divides by zero"],
    [`sqrt(${ZERO})`, "≈ 0"],
    [`exp(${ZERO})`, "≈ 1.00"],
    [`ln(${ZERO})`, "only a positive number has a logarithm"],
    ["ln(sqrt(2))", "≈ 0.347"],
    ["ln(2)", "≈ 0.693"],
    ["log(exp(1))", "≈ 1.00"],
    ["abs(-sqrt(2), 1)", "“abs” takes 1 argument, not 2"],
    ["sqrt(1, 2)", "“sqrt” takes 1 argument, not 2"],
    ["min(sqrt(3), sqrt(2))", "≈ 1.41"],
    ["max(sqrt(3), sqrt(2))", "≈ 1.73"],
    ["max(1, sqrt(2), 2)", "2"],
    ["min(2, 1)", "1"],
    ["max(2)", "2"],
  ])("give %s as %s", (text, expected) => {
    expect(result(text)).toBe(expected);
  });
});

describe("ranges", () => {
  it.each([
    ["[1, 2] + [3, 5]", "[4, 7]"],
    ["[1, 2] - [3, 5]", "[−4, −1]"],
    ["[-1, 2] * [-3, 5]", "[−6, 10]"],
    ["[1, 2] / [4, 8]", "[0.125, 0.5]"],
    ["1 / [-2, -1]", "[−1, −0.5]"],
    ["[1, 2] - 1", "[0, 1]"],
    ["|[0.1, 0.3]|", "[0.1, 0.3]"],
    ["|[-0.1, 0]|", "[0, 0.1]"],
    ["|[-0.9, 0.3]|", "[0, 0.9]"],
    ["[-2, -1]^2", "[1, 4]"],
    ["[-1, 0]^2", "[0, 1]"],
    ["[-1, 2]^3", "[−1, 8]"],
    ["[1, 2]^1", "[1, 2]"],
    ["[1, 2]^(-1)", NO_RANGE_POWER],
    ["[1, 2]^[1, 2]", NO_RANGE_POWER],
    ["[1, 2]^sqrt(2)", "a range and an approximate number cannot be combined"],
    ["sqrt(2) * [1, 2]", "a range and an approximate number cannot be combined"],
    ["min([0.1, 0.5], 0.3)", "[0.1, 0.3]"],
    ["max(0.3, [0.1, 0.5])", "[0.3, 0.5]"],
    ["max([0.1, 0.5], [0.2, 0.4])", "[0.2, 0.5]"],
    ["max([0.1, 0.5], 0.5)", "0.5"],
    ["sqrt([1, 4])", "a whole range of numbers cannot be used here"],
    ["ln([1, 4])", "a whole range of numbers cannot be used here"],
  ])("give %s as %s", (text, expected) => {
    expect(result(text)).toBe(expected);
  });
});
