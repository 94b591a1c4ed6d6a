import { expect, it } from "vitest";
import { MARK_END, MARK_START, stretchesOf } from "./marked-text";

const found = (text: string) => `${MARK_START}${text}${MARK_END}`;

it("gives what was found apart from what stands around it", () => {
  expect(stretchesOf(`The ${found("polarity")} of a ${found("loss")}`)).toEqual([
    { text: "The ", isMarked: false },
    { text: "polarity", isMarked: true },
    { text: " of a ", isMarked: false },
    { text: "loss", isMarked: true },
  ]);
  expect(stretchesOf("nothing")).toEqual([{ text: "nothing", isMarked: false }]);
  expect(stretchesOf("")).toEqual([]);
});

it("leaves none of its signs in the text, however they stand", () => {
  const broken = `${MARK_END}a${MARK_START}b${MARK_START}${MARK_END}${MARK_END}c`;
  const text = stretchesOf(broken).map((stretch) => stretch.text);
  expect(text.join("")).toBe("abc");
});

it("takes what looks like HTML for text", () => {
  expect(stretchesOf(found("<b>"))).toEqual([{ text: "<b>", isMarked: true }]);
});
