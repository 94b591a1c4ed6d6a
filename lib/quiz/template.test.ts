import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TemplateError, readTemplate, type TemplateNode } from "./template";

/** The nodes without their spans, which have a test of their own. */
function shape(nodes: readonly TemplateNode[]): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key: string, value: unknown) => (key === "span" ? undefined : value)),
  );
}

describe("reading a template", () => {
  test("prose without places is one text", () => {
    expect(readTemplate("L1 counts heads.")).toEqual([{ kind: "text", text: "L1 counts heads." }]);
  });

  test("each kind of place is told from the others", () => {
    expect(shape(readTemplate("{a}{= b}{% c}[dark]$e^{x}$*now {d}*"))).toEqual([
      { kind: "value", expression: "a" },
      { kind: "working", expression: "b" },
      { kind: "percentage", expression: "c" },
      { kind: "group", name: "dark" },
      { kind: "maths", tex: "e^{x}" },
      {
        kind: "emphasis",
        children: [
          { kind: "text", text: "now " },
          { kind: "value", expression: "d" },
        ],
      },
    ]);
  });

  test("a condition has two texts, which may hold places and conditions of their own", () => {
    expect(shape(readTemplate("{? |a| < b : yes {a} | {? c = d : x}}."))).toEqual([
      {
        kind: "condition",
        comparison: "|a| < b",
        yes: [
          { kind: "text", text: "yes " },
          { kind: "value", expression: "a" },
        ],
        no: [
          { kind: "condition", comparison: "c = d", yes: [{ kind: "text", text: "x" }], no: [] },
        ],
      },
      { kind: "text", text: "." },
    ]);
  });

  test("spans point at the place in the template", () => {
    expect(readTemplate("so {a + b}.")[1]).toMatchObject({ span: { start: 3, end: 10 } });
  });

  test("a backslash keeps a special character", () => {
    expect(readTemplate("\\{a\\} \\$ \\* \\[ \\\\")).toEqual([
      { kind: "text", text: "{a} $ * [ \\" },
    ]);
  });

  test.each([
    ["{a", 0, "no closing"],
    ["so {}", 3, "nothing inside"],
    ["[dark", 0, "no closing"],
    ["$x", 0, "no closing"],
    ["*x", 0, "no closing"],
    ["{? a = b : yes", 0, "no closing"],
    ["{? a = b yes}", 0, "no closing"],
    ["a } b", 2, "stray"],
    ["a ] b", 2, "stray"],
    ["{a {b}}", 0, "bracket inside"],
    ["a\\", 2, "backslash"],
  ])("%j is refused at %i", (template, position, message) => {
    const read = () => readTemplate(template);
    expect(read).toThrow(TemplateError);
    expect(read).toThrow(message);
    expect(read).toThrow(`at ${String(position)} in`);
  });

  test("any text is either read or refused with a template error", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."{ } [ ] $ * | : ? = % a \\".split(" "), " "),
          maxLength: 24,
        }),
        (text) => {
          try {
            return Array.isArray(readTemplate(text));
          } catch (error) {
            return error instanceof TemplateError;
          }
        },
      ),
    );
  });
});
