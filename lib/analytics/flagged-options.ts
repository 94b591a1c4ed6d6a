import type { Finding } from "@/lib/statistics/finding/finding";

/**
 * The options that findings doubt, the gravest first. An unused distractor is not in doubt, nor is one
 * that is only ahead of a right option which is in doubt itself.
 */
export function flaggedOptions(findings: readonly Finding[]): readonly string[] {
  const repelling = findings.flatMap((finding) =>
    finding.code === "right-option-repels" ? [finding.option] : [],
  );
  const doubted = findings.flatMap((finding) => {
    if (!("option" in finding) || finding.code === "option-not-chosen") return [];
    if (finding.code === "tempts-the-best" && repelling.includes(finding.key)) return [];
    return [finding.option];
  });
  return [...new Set(doubted)];
}
