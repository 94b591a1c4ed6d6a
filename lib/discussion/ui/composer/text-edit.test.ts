import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextItem } from "./list-edit";
import { quoteEdit } from "./quotation";
import { editOfKey } from "./shortcuts";
import {
  blockEdit,
  codeEdit,
  edited,
  linkEdit,
  mathsEdit,
  type Passage,
  surround,
  type TextEdit,
} from "./text-edit";

/** A text with its selection between two bars, or its cursor at one. */
function passage(marked: string): Passage {
  const [before = "", middle, after] = marked.split("|");
  if (after === undefined) {
    return { text: before + (middle ?? ""), start: before.length, end: before.length };
  }
  const chosen = middle ?? "";
  return { text: before + chosen + after, start: before.length, end: (before + chosen).length };
}

function marked({ text, start, end }: Passage): string {
  const middle = start === end ? "|" : `|${text.slice(start, end)}|`;
  return text.slice(0, start) + middle + text.slice(end);
}

const after = (at: string, edit: (of: Passage) => TextEdit | null): string | null => {
  const change = edit(passage(at));
  return change === null ? null : marked(edited(passage(at).text, change));
};

describe("signs around a text", () => {
  it("stand around what is selected, or around the cursor", () => {
    expect(after("a |b| c", (of) => surround(of, "**"))).toBe("a **|b|** c");
    expect(after("a | c", (of) => surround(of, "*"))).toBe("a *|* c");
  });

  it("go away when asked for again, and only they", () => {
    expect(after("a **|b|** c", (of) => surround(of, "**"))).toBe("a |b| c");
    expect(after("a **|b|** c", (of) => surround(of, "*"))).toBe("a ***|b|*** c");
  });

  it("leave the text as it was when set and taken back, whatever it is", () => {
    const anywhere = fc
      .tuple(fc.string(), fc.string({ minLength: 1 }), fc.string())
      .filter(([before, , end]) => !before.endsWith("*") && !end.startsWith("*"));
    fc.assert(
      fc.property(anywhere, ([before, chosen, end]) => {
        const at = {
          text: before + chosen + end,
          start: before.length,
          end: (before + chosen).length,
        };
        const set = edited(at.text, surround(at, "**"));
        expect(edited(set.text, surround(set, "**"))).toEqual(at);
      }),
    );
  });

  it("are fences where the selection has lines", () => {
    expect(after("x|1\n2|", codeEdit)).toBe("x\n\n```\n|1\n2|\n```\n\n");
    expect(after("|a\nb|\n\nc", mathsEdit)).toBe("$$\n|a\nb|\n$$\n\nc");
    expect(after("|1/3|", mathsEdit)).toBe("$|1/3|$");
  });
});

describe("a link", () => {
  it("asks for what is missing: the address, or the words", () => {
    expect(after("see |this|", linkEdit)).toBe("see [this](|address|)");
    expect(after("see |https://example.org/a|", linkEdit)).toBe(
      "see [|words|](https://example.org/a)",
    );
  });
});

describe("a piece of its own", () => {
  it("has one empty line before and after it, and never more", () => {
    expect(after("a|", (of) => blockEdit(of, "L2(0.4, 0.9)"))).toBe("a\n\nL2(0.4, 0.9)\n\n|");
    expect(after("a\n\n|\n\nb", (of) => blockEdit(of, "X"))).toBe("a\n\nX|\n\nb");
    expect(after("|", (of) => blockEdit(of, "X"))).toBe("X\n\n|");
  });
});

describe("a new line in a list", () => {
  it("begins the next item, counted on", () => {
    expect(after("- a|", nextItem)).toBe("- a\n- |");
    expect(after("  9. a|b", nextItem)).toBe("  9. a\n  10. |b");
    expect(after("- [x] a|", nextItem)).toBe("- [x] a\n- [ ] |");
    expect(after("> a|", nextItem)).toBe("> a\n> |");
  });

  it("ends the list in an item without words", () => {
    expect(after("- a\n- |", nextItem)).toBe("- a\n|");
  });

  it("is a new line and no more everywhere else", () => {
    for (const at of ["a|", "-a|", "|- a", "- |a|", "1.5 a|"])
      expect(after(at, nextItem)).toBeNull();
  });
});

describe("a quotation", () => {
  const quoted = { author: "Anonymous", href: "/posts/1", text: "one\ntwo\n\nthree\n" };

  it("has a sign before every line, and says whose it is", () => {
    expect(after("|", (of) => quoteEdit(of, quoted))).toBe(
      "> [Anonymous wrote](/posts/1):\n>\n> one\n> two\n>\n> three\n\n|",
    );
  });

  it("cannot be broken out of by a name", () => {
    const edit = quoteEdit(passage("|"), { ...quoted, author: "A](/x) [B" });
    expect(edit.insert).toContain("[A\\](/x) \\[B wrote](/posts/1)");
  });
});

describe("a key", () => {
  const key = (name: string, more = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });

  it("does with Ctrl or ⌘ what its button does, and posts with Enter", () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      const edit = editOfKey(key("b", held), passage("|a|"));
      expect(edit).toEqual(surround(passage("|a|"), "**"));
      expect(editOfKey(key("Enter", held), passage("|"))).toBe("send");
    }
    expect(editOfKey(key("M", { ctrlKey: true, shiftKey: true }), passage("|a|"))).toEqual(
      mathsEdit(passage("|a|")),
    );
  });

  it("is the input method's while that composes a word, and the browser's otherwise", () => {
    expect(editOfKey(key("Enter", { isComposing: true }), passage("- a|"))).toBeNull();
    expect(editOfKey(key("b"), passage("|a|"))).toBeNull();
    expect(editOfKey(key("c", { ctrlKey: true }), passage("|a|"))).toBeNull();
    expect(editOfKey(key("Enter", { shiftKey: true }), passage("- a|"))).toBeNull();
  });
});
