import { describe, expect, it } from "vitest";
import { namesHerself } from "./names-herself";

const ines = { names: ["Ines Asker", "Ines A."], address: "ines@uni.example" };

describe("whether an answer says who wrote it", () => {
  for (const text of [
    "It is less.\n\nBest,\nInes",
    "It is less.\n\nines",
    "It is less.\n\nInes Asker",
    "It is less.\n\nViele Grüße von Ines",
    "It is less, says INES  ASKER, who has to know it better than all of you.",
    "It is less: write to Ines@Uni.example about it, please.",
    "It is less.\n\nAsker, group 3\nInstitute of Physics",
  ]) {
    it(`finds her in ${JSON.stringify(text)}`, () => {
      expect(namesHerself(text, ines)).toBe(true);
    });
  }

  for (const [text, name] of [
    ["It is less.\n\nBest wishes", "Ines Asker"],
    ["Mines are no lines.", "Ines Asker"],
    ["I would mark it as wrong.", "Mark Grace"],
    ["Why would Ines of the example in the book be right about it at all?", "Ines Asker"],
  ] as const) {
    it(`does not take ${JSON.stringify(text)} for a signature of ${name}`, () => {
      expect(namesHerself(text, { names: [name, ""], address: "x@uni.example" })).toBe(false);
    });
  }
});
