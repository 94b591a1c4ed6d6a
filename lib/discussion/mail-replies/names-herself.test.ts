import { describe, expect, it } from "vitest";
import { namesHerself } from "./names-herself";

const ACCOUNT = "0197c0de-0000-7000-8000-00000000000a";
const ines = { names: ["Ines Asker", "Ines A."], address: "ines@uni.example", account: ACCOUNT };
const anna = { names: ["Anna-Lena Berg", ""], address: "a@uni.example", account: ACCOUNT };

describe("whether an answer says who wrote it", () => {
  for (const text of [
    "It is less.\n\nBest,\nInes",
    "It is less.\n\nines",
    "It is less.\n\nInes Asker",
    "It is less.\n\nViele Grüße von Ines",
    "It is less, says INES  ASKER, who has to know it better than all of you.",
    "It is less: write to Ines@Uni.example about it, please.",
    "It is less.\n\nAsker, group 3\nInstitute of Physics",
    "It is less.\n\nInes\nGroup 3\nInstitute of Physics\nUniversity of Somewhere\nSomewhere\n+1 234",
    "It is less, and whoever wants to know more of it may ask Asker, Ines, at any time.",
    "It is less, and whoever wants to know more of it may ask asker ines at any time.",
    `It is less, says [one](mention:${ACCOUNT.toUpperCase()}), who has to know it better.`,
  ]) {
    it(`finds her in ${JSON.stringify(text)}`, () => {
      expect(namesHerself(text, ines)).toBe(true);
    });
  }

  for (const text of [
    "It is less.\n\nBest,\nAnna",
    "It is less.\n\nSent from Anna’s iPad",
    "It is less.\n\nSent from Anna's iPad",
    "It is less.\n\nanna-lena",
    "It is less.\n\nLena B.",
    "It is less, and whoever wants to know more of it may ask Berg, Anna Lena, at any time.",
  ]) {
    it(`finds a part of a double name in ${JSON.stringify(text)}`, () => {
      expect(namesHerself(text, anna)).toBe(true);
    });
  }

  for (const [text, name] of [
    ["It is less.\n\nBest wishes", "Ines Asker"],
    ["Mines are no lines.", "Ines Asker"],
    ["I would mark it as wrong.", "Mark Grace"],
    ["I'd mark it wrong.", "Mark Grace"],
    ["The grace that is given there lets nobody mark an answer as wrong.", "Mark Grace"],
    ["It is less.\n\nWe’re done, and it’s right.", "Anna-Lena S. Berg"],
    ["The Ines of the book has to ask what a share is before she can say so.", "Ines Asker"],
    ["Why would Ines of the example in the book be right about it at all?", "Ines Asker"],
  ] as const) {
    it(`does not take ${JSON.stringify(text)} for a signature of ${name}`, () => {
      expect(
        namesHerself(text, { names: [name, ""], address: "x@uni.example", account: ACCOUNT }),
      ).toBe(false);
    });
  }
});
