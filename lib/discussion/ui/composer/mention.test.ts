import { describe, expect, it } from "vitest";
import { mentionAt, mentionEdit } from "./mention";
import { edited } from "./text-edit";

const typed = (text: string) => mentionAt({ text, start: text.length, end: text.length });

describe("a name that is being typed", () => {
  it("begins with an @ that begins a word, in any alphabet", () => {
    expect(typed("Dear @In")).toEqual({ from: 5, query: "In" });
    expect(typed("@Ines As")).toEqual({ from: 0, query: "Ines As" });
    expect(typed("(@Ólafur")).toEqual({ from: 1, query: "Ólafur" });
    expect(typed("@田")).toEqual({ from: 0, query: "田" });
  });

  it("is none in an e-mail address, after a bare @, in a selection, or long ago", () => {
    expect(typed("ines@example")).toBeNull();
    expect(typed("@")).toBeNull();
    expect(typed("@2")).toBeNull();
    expect(typed("@Ines\nand")).toBeNull();
    expect(typed("@Ines and then a lot")).toBeNull();
    expect(mentionAt({ text: "@In", start: 1, end: 3 })).toBeNull();
  });

  it("gives way to a link to the person, whatever signs her name has", () => {
    const id = "018f0000-0000-7000-8000-000000000001";
    const edit = mentionEdit({ from: 3, query: "I" }, { id, name: "Ines [IT]" });
    expect(edited("to @I!", edit).text).toBe(`to [@Ines \\[IT\\]](mention:${id}) !`);
  });
});
