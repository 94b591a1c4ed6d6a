import { expect, test } from "vitest";

import { typesetMaths, typesetTyped } from "./typeset-maths";

test("a formula comes with MathML for listeners", () => {
  expect(typesetMaths("e^2", false)).toContain("<math");
  expect(typesetMaths("e^2", true)).toContain("katex-display");
});

test("a formula that is spoken by a sentence leaves its MathML out", () => {
  expect(typesetMaths("e^2", false, true)).not.toContain("<math");
  expect(typesetMaths("e^2", false, true)).toContain("katex-html");
});

test("inline and display forms of one formula are kept apart", () => {
  expect(typesetMaths("x+1", false)).not.toBe(typesetMaths("x+1", true));
  expect(typesetMaths("x+1", false)).toBe(typesetMaths("x+1", false));
});

test("what cannot be typeset is shown as it was typed and cannot bring markup along", () => {
  const html = typesetMaths(String.raw`\frac{1}{<script>alert(1)</script>`, false);
  expect(html).toContain("katex-error");
  expect(html).not.toContain("<script>");
  expect(typesetMaths(String.raw`\href{javascript:alert(1)}{x}`, false)).not.toContain("href=");
});

test("a dot as it is typed between factors has the spaces of a product", () => {
  for (const [typed, product] of [
    [typesetMaths("2·3", false, true), typesetMaths(String.raw`2\cdot 3`, false, true)],
    [typesetTyped("2·3", true).html, typesetTyped(String.raw`2\cdot 3`, true).html],
  ]) {
    const shown = (html = "") => html.replace(/<annotation.*?<\/annotation>/u, "");
    expect(shown(typed)).toContain("mbin");
    expect(shown(typed)).toBe(shown(product));
  }
});

test("a macro that calls itself ends", () => {
  expect(typesetMaths(String.raw`\def\a{\a\a}\a`, false)).toContain("katex-error");
});

test("the oldest formulas make room for new ones", () => {
  for (let i = 0; i < 2100; i += 1) typesetMaths(`x_{${i}}`, false);
  expect(typesetMaths("x_{2099}", false)).toContain("2099");
});
