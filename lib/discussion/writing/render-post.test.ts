import { describe, expect, test } from "vitest";
import { NO_SCENARIO } from "@/lib/loss/no-scenario";
import { renderingKey, renderPost } from "./render-post";
import type { RenderContext } from "./render-context";

const context: RenderContext = { scenario: null, idPrefix: "p1" };
const ID = "0190a1b2-0000-7000-8000-000000000001";

const rendered = (text: string, more: Partial<RenderContext> = {}) =>
  renderPost(text, { ...context, ...more });
/** What is left of a post when the marks behind its sums are taken out. */
const html = (text: string) => rendered(text).html;

describe("the text of a post", () => {
  test("is Markdown with tables and lists", () => {
    expect(html("*a* **b** ~~c~~")).toBe(
      '<p dir="auto"><em>a</em> <strong>b</strong> <del>c</del></p>',
    );
    expect(html("- one\n- two")).toContain("<li");
    expect(html("|a|b|\n|-|-|\n|1|2|")).toContain("<td");
  });

  test("has no part in the outline of the page", () => {
    expect(html("# Big\n\ntext\n=")).not.toMatch(/<h\d/u);
    expect(html("# Big")).toBe('<p class="post-heading" dir="auto"><strong>Big</strong></p>');
  });

  test("shows HTML as it was typed", () => {
    expect(html("<b>x</b> <script>alert(1)</script>")).toBe(
      '<p dir="auto">&#x3C;b>x&#x3C;/b> &#x3C;script>alert(1)&#x3C;/script></p>',
    );
    expect(html("<div onclick=x>\n*a*\n</div>")).toContain("<em>a</em>");
  });

  test("loses signs that turn the direction of what follows, and no words", () => {
    const text = "a\u202eb\u2066c\u0000d";
    expect(html(text)).toBe('<p dir="auto">abcd</p>');
    expect(rendered(text).plain).toBe("abcd");
  });

  test("that is too long is shown as it was typed, and says so", () => {
    const { html: shown, problems } = rendered("<i>".repeat(7000));
    expect(shown).toContain("20,000 characters");
    expect(shown).toContain("&lt;i&gt;");
    expect(problems).toHaveLength(1);
  });

  test("as plain text has no marks, and formulas as they were typed", () => {
    expect(rendered("# A\n\n*b* $c^2$ ![d](/x) `e`\n\n- f\n- g").plain).toBe(
      "A\n\nb c^2 d e\n\nf\ng",
    );
  });
});

describe("links", () => {
  test("lead to the web, to a mailbox or about this site, and nowhere else", () => {
    for (const address of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "nowhere"])
      expect(html(`[x](${address})`)).toBe('<p dir="auto">x</p>');
    expect(html("[x](/courses)")).toBe('<p dir="auto"><a href="/courses">x</a></p>');
    expect(html("[x](mailto:a@b.example)")).toContain('href="mailto:a@b.example"');
  });

  test("to other sites vouch for nothing, however the other site is written", () => {
    for (const address of ["https://a.example", "http://a.example", "//a.example"])
      expect(html(`[x](<${address}>)`)).toContain('rel="nofollow ugc noopener noreferrer"');
  });

  test("that name a person become a mention, without the id", () => {
    const { html: shown, mentions } = rendered(`[@Ann](mention:${ID}) and [@Ann](mention:${ID})`);
    expect(shown).toContain('<span class="mention">@Ann</span>');
    expect(shown).not.toContain(ID);
    expect(mentions).toEqual([ID]);
  });

  test("name those who may be mentioned as they are called, and others not at all", () => {
    const mentionable = new Map([[ID, "Ines"]]);
    const other = ID.replace("1", "2");
    const text = `[@Somebody](mention:${ID}) [@Else](mention:${other})`;
    const { html: shown, mentions } = rendered(text, { mentionable });
    expect(shown).toBe('<p dir="auto"><span class="mention">@Ines</span> @Else</p>');
    expect(mentions).toEqual([ID]);
  });
});

describe("images", () => {
  test("are those that were uploaded here, with their size where it is known", () => {
    const { html: shown, images } = rendered(`![a plot](/images/${ID})`, {
      images: new Map([[ID, { width: 3, height: 2 }]]),
    });
    expect(shown).toContain(`<img src="/images/${ID}" alt="a plot" width="3" height="2"`);
    expect(images).toEqual([ID]);
  });

  test("from elsewhere become links, and in a link their words", () => {
    expect(html("![a](https://a.example/x.png)")).toContain('<a href="https://a.example/x.png"');
    expect(html("[![a](https://a.example/x.png)](/b)")).toBe(
      '<p dir="auto"><a href="/b">a</a></p>',
    );
    expect(rendered(`![gone](/images/${ID})`, { images: new Map() }).html).not.toContain("<img");
  });
});

describe("formulas", () => {
  test("stand between dollars, and prices do not", () => {
    expect(html("$x^2$")).toContain('class="katex"');
    for (const prices of ["$5 and $6", "$5-$6", "from $5, to $6", "US$ 5 and US$ 6"])
      expect(html(prices)).toBe(`<p dir="auto">${prices}</p>`);
    expect(html("It costs $5 and $x^2$ is a square.")).toContain("katex");
  });

  test("by themselves between two dollars stand by themselves", () => {
    expect(html("$$x^2$$")).toContain("katex-display");
    expect(html("$$\nx^2\n$$")).toContain("katex-display");
    expect(html("so $$x^2$$")).not.toContain("katex-display");
  });

  test("that cannot be read are shown as they were typed, with the reason", () => {
    const { html: shown, problems } = rendered(String.raw`$\frac{1$`);
    expect(shown).toContain(String.raw`<code class="unread" dir="ltr">\frac{1</code>`);
    expect(shown).toContain("expected '}'");
    expect(problems).toHaveLength(1);
  });

  test("know no macro of another formula, and lead nowhere", () => {
    expect(rendered(String.raw`$\gdef\a{1}\a$ $\a$`).problems).toHaveLength(1);
    expect(html(String.raw`$\href{javascript:alert(1)}{x}$`)).not.toContain("href=");
  });

  test("stay where they are", () => {
    for (const tex of ["\\kern-99em x", "\\hspace{-99em}x", "\\raisebox{-99em}{x}"])
      expect(rendered(`$${tex}$`).problems[0]).toContain("moves its parts too far");
    expect(rendered("$a\\!b\\hspace{-0.5em}c$").problems).toEqual([]);
  });

  test("are typeset as far as a post of them goes, and the others shown as typed", () => {
    const { html: shown, problems } = rendered(`$x_{1}$ `.repeat(2000));
    expect(shown.length).toBeLessThan(3_000_000);
    expect(problems).toEqual([
      "This post has more formulas than are typeset: the others are shown as they were typed.",
    ]);
  });
});

test("the key of what is kept changes with everything that a rendering hangs on", () => {
  const keys = [
    renderingKey("a", context),
    renderingKey("b", context),
    renderingKey("a", { ...context, idPrefix: "p2" }),
    renderingKey("a", { ...context, mentionable: new Map([[ID, "Ann"]]) }),
    renderingKey("a", { ...context, mentionable: new Map([[ID, "Ines"]]) }),
    renderingKey("a", { ...context, images: new Map() }),
    renderingKey("a", {
      ...context,
      scenario: NO_SCENARIO,
    }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
