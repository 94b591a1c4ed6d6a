import { describe, expect, it } from "vitest";
import { piecesOf } from "./kept-mail";

const site = "http://localhost:3000";

describe("the text of a kept mail", () => {
  it("is cut at its links into this site, and nothing of it is lost", () => {
    const text = `Hello,\n\n${site}/verify?token=abc\n\nGoodbye`;
    const pieces = piecesOf(text, site);
    expect(pieces).toEqual([
      { kind: "words", text: "Hello,\n\n" },
      { kind: "link", text: `${site}/verify?token=abc` },
      { kind: "words", text: "\n\nGoodbye" },
    ]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  it.each([
    "https://elsewhere.example/verify",
    `${site}.elsewhere.example/`,
    "javascript:alert(1)",
  ])("makes no link of %s", (address) => {
    expect(piecesOf(`see ${address} `, site).filter(({ kind }) => kind === "link")).toEqual([]);
  });
});
