/** How the sums of a text came out. */
export interface Sums {
  readonly checked: number;
  readonly wrong: number;
  /** Cut off where they were to be rounded, or with more digits than they can have. */
  readonly misrounded: number;
}

/** Counts the sums in a text as it is shown, by the marks that stand there. */
export function sumsIn(html: string): Sums {
  const count = (kinds: string): number =>
    [...html.matchAll(new RegExp(`class="sum is-(?:${kinds})[ "]`, "gu"))].length;
  return { checked: count("exact|rounded"), wrong: count("wrong"), misrounded: count("truncated") };
}

/** "3 sums: 2 check, 1 does not."; empty where there is none. */
export function sumsInWords({ checked, wrong, misrounded }: Sums): string {
  const all = checked + wrong + misrounded;
  if (all === 0) return "";
  if (checked === all) return all === 1 ? "1 sum: it checks." : `${String(all)} sums: all check.`;
  const parts = [
    ...(checked > 0 ? [`${String(checked)} ${checked === 1 ? "checks" : "check"}`] : []),
    ...(misrounded > 0
      ? [`${String(misrounded)} ${misrounded === 1 ? "rounds" : "round"} wrongly`]
      : []),
    ...(wrong > 0
      ? [`${String(wrong)} ${wrong === 1 ? "does not" : "do not"}${checked > 0 ? "" : " check"}`]
      : []),
  ];
  return `${String(all)} ${all === 1 ? "sum" : "sums"}: ${parts.join(", ")}.`;
}

/** What is said beside the button where a sum is wrong; posting is never forbidden for it. */
export function wrongSumsInWords({ wrong }: Sums): string | null {
  if (wrong === 0) return null;
  return wrong === 1
    ? "One sum does not come out: you can still post."
    : `${String(wrong)} sums do not come out: you can still post.`;
}
