import type { Finding } from "@/lib/statistics/finding/finding";

/** The options that findings doubt, the gravest first; an unused distractor is not in doubt. */
export function flaggedOptions(findings: readonly Finding[]): readonly string[] {
  const doubted = findings.flatMap((finding) =>
    "option" in finding && finding.code !== "option-not-chosen" ? [finding.option] : [],
  );
  return [...new Set(doubted)];
}
