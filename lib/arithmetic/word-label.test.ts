import { describe, expect, it } from "vitest";
import { read } from "./read";

describe("several words in front of an equality", () => {
  it.each([
    ["MSE loss = 0.1^2 = 0.01", "MSE loss", 8],
    ["mean squared error = 0.1^2 = 0.01", "mean squared error", 18],
    ["MSE   \t loss = 0.1^2 = 0.01", "MSE loss", 12],
    ["cross-entropy loss = 0.1^2 = 0.01", "cross-entropy loss", 18],
    ["mean cross-entropy = 0.1^2 = 0.01", "mean cross-entropy", 18],
    ["L2 loss = 0.1^2 = 0.01", "L2 loss", 7],
  ])("label the chain behind them: %s", (text, name, end) => {
    expect(read(text)).toMatchObject({
      statement: {
        kind: "chain",
        label: { kind: "name", name, span: { start: 0, end } },
        first: { kind: "binary", operator: "^" },
        links: [{ relation: "=", right: { text: "0.01" } }],
      },
      problems: [],
    });
  });

  it("are no assignment of a value, with = or ≈", () => {
    for (const relation of ["=", "≈"]) {
      expect(read(`the loss ${relation} 0.01`).statement).toMatchObject({
        kind: "chain",
        first: { kind: "name", name: "the loss", span: { start: 0, end: 8 } },
        links: [{ relation, right: { text: "0.01" } }],
      });
    }
  });

  it.each([
    "mean error",
    "mean error < 1",
    "mean error + 1 = 2",
    "2 mean error = 1",
    "mean - squared error = 1",
    "mean -squared error = 1",
    "mean/squared error = 1",
    "a--b c = 1",
    "-mean error = 1",
    "mean error- = 1",
    "1 = mean error = 1",
  ])("are words alone, joined by hyphens, and no part of a sum: not in “%s”", (text) => {
    expect(read(text).statement).toBeNull();
  });

  it("are several: one name, or names joined by signs, are a sum", () => {
    expect(read("loss = 0.1").statement).toMatchObject({ kind: "assignment", name: "loss" });
    expect(read("a-b = 0.1").statement).toMatchObject({
      kind: "chain",
      first: { kind: "binary", operator: "-" },
    });
    expect(read("a-b = c-d = 0.1").statement).toMatchObject({
      first: { kind: "binary" },
      links: [{}, {}],
    });
  });
});
