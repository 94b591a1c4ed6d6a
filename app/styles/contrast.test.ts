import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

/** Pairs of tokens, and the least contrast (WCAG 2.2) between them in either theme. */
const PAIRS = [
  ["ink", "paper", 7],
  ["ink", "well", 7],
  ["ink", "accent-wash", 7],
  ["ink-2", "paper", 4.5],
  ["ink-2", "well", 4.5],
  ["ink-3", "paper", 4.5],
  ["ink-3", "well", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "accent-wash", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["right", "paper", 4.5],
  ["right", "right-wash", 4.5],
  ["wrong", "paper", 4.5],
  ["wrong", "wrong-wash", 4.5],
  ["depends", "paper", 4.5],
  ["depends", "depends-wash", 4.5],
  ["edge", "paper", 3],
  ["edge", "well", 3],
] as const;

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

test.each(PAIRS)("%s on %s keeps a contrast of %f in both themes", (front, back, least) => {
  for (const theme of [1, 2] as const)
    expect(contrast(luminance(front, theme), luminance(back, theme))).toBeGreaterThanOrEqual(least);
});

test("no grey of paper or ink has a hue, since the pages are about brightness", () => {
  for (const token of ["paper", "well", "rule", "edge", "ink", "ink-2", "ink-3"])
    for (const theme of [1, 2] as const) expect(oklch(token, theme)[1]).toBe(0);
});

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Lightness, chroma and hue of a token in the light (1) or the dark (2) theme. */
function oklch(token: string, theme: 1 | 2): readonly [number, number, number] {
  const colour = String.raw`oklch\(([^)]*)\)`;
  const match = new RegExp(String.raw`--${token}: light-dark\(${colour}, ${colour}\)`).exec(css);
  const [lightness = NaN, chroma = NaN, hue = NaN] = (match?.[theme] ?? "").split(" ").map(Number);
  return [lightness, chroma, hue];
}

/** Relative luminance, by way of OKLab and linear sRGB (Ottosson 2020), clipped to what screens show. */
function luminance(token: string, theme: 1 | 2): number {
  const [lightness, chroma, hue] = oklch(token, theme);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}
