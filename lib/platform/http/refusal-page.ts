import type { Refusal } from "./refusal";

/**
 * A page by itself, for answers that a page of the app cannot give because of their status. It
 * loads nothing, so that it is whole even when the rest is not.
 */
export function refusalPage({ title, message, next }: Omit<Refusal, "status" | "code">): string {
  const link =
    next === undefined ? "" : `<p><a href="${escape(next.href)}">${escape(next.words)}</a></p>`;
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escape(title)} · Residual</title>
<style>${REFUSAL_STYLE}</style>
<header><a href="/">Residual</a></header>
<main>
<h1>${escape(title)}</h1>
<p>${escape(message)}</p>
${link}
</main>
</html>
`;
}

/** The page's look with the fonts that every system has. Its hash stands in the content policy. */
export const REFUSAL_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(oklch(0.995 0 0), oklch(0.195 0 0)); --ink: light-dark(oklch(0.2 0 0), oklch(0.94 0 0)); --rule: light-dark(oklch(0.87 0 0), oklch(0.34 0 0)); --accent: light-dark(oklch(0.46 0.17 262), oklch(0.77 0.11 258)); --on-accent: light-dark(oklch(0.995 0 0), oklch(0.17 0.03 262)) }
body { margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); max-width: 68rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.75rem "Source Serif 4", Georgia, "Times New Roman", serif }
header { padding-block: 1rem; border-bottom: 1px solid var(--rule) }
header a { color: inherit; text-decoration: none; font-weight: 600; font-size: 1.25rem }
main { max-width: 36rem; padding-block: 3rem }
h1 { margin: 0 0 1rem; font-size: clamp(1.625rem, 1.35rem + 1.2vw, 2.125rem); line-height: 1.2; font-weight: 420; letter-spacing: -0.012em; text-wrap: balance }
p { margin: 0 0 1.5rem; text-wrap: pretty }
main a { display: inline-block; padding: 0.625rem 1rem; border-radius: 3px; background: var(--accent); color: var(--on-accent); font: 600 0.9375rem/1.5rem Archivo, "Helvetica Neue", Arial, sans-serif; text-decoration: none }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
