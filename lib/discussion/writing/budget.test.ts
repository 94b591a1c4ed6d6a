import { describe, expect, test } from "vitest";
import { LIMITS } from "./limits";
import { renderPost } from "./render-post";

const rendered = (text: string) => renderPost(text, { scenario: null, idPrefix: "p" });
const count = (html: string, part: string): number => html.split(part).length - 1;

describe("a post is worked on so far and no further, says so, and loses nothing", () => {
  test("formulas", () => {
    const { html } = rendered("$a$ ".repeat(400));
    expect(count(html, 'class="formula"')).toBe(LIMITS.typeset);
    expect(count(html, '<code class="unread" dir="ltr">a</code>')).toBe(400 - LIMITS.typeset);
    expect(html).toContain("more formulas than are typeset");
  });

  test("names and sums, whether anything comes of them or not", () => {
    const names = Array.from({ length: 400 }, (_, nth) => `a${String(nth)} = ${String(nth)}`);
    const { html, plain } = rendered([...names, "1 + 1 = 2"].join("\n\n"));
    expect(html).toContain(`Only the first ${String(LIMITS.tries)} sums and values`);
    expect(html).not.toContain("Arithmetic checks");
    expect(plain).toContain("a399 = 399");
    expect(rendered([...names.slice(0, 200), "1 + 1 = 2"].join("\n\n")).html).toContain(
      "Arithmetic checks",
    );
  });

  test("lines", () => {
    const { html, plain } = rendered("- a\n".repeat(LIMITS.lines + 1));
    expect(html).toContain("it has more than 2,000 lines");
    expect(count(plain, "- a")).toBe(LIMITS.lines + 1);
    expect(count(rendered("- a\n".repeat(LIMITS.lines)).html, "<li")).toBe(LIMITS.lines);
  });
});
