import { findingTitle } from "./finding-titles";
import { byAttention, type ClassReport } from "./report";

/** What a report says first: its gravest finding, or how far nothing was found or nothing looked for. */
export function reportHeadline({
  items,
  totals,
}: Pick<ClassReport, "items"> & { readonly totals: { readonly n: number } }): string {
  if (totals.n === 0) return "Nobody has finished this yet.";
  const [gravest] = byAttention(items).flatMap(({ position, findings }) =>
    findings.slice(0, 1).map((finding) => ({ position, finding })),
  );
  if (gravest !== undefined) {
    const { position, finding } = gravest;
    return `Question ${String(position)}: ${findingTitle(finding).toLowerCase()}.`;
  }
  const judged = items.filter(({ parts }) => parts.length > 0).length;
  if (judged === items.length) return "Nothing stands out.";
  return judged === 0
    ? "No question can be judged yet: every answer is to an earlier version or key."
    : `Nothing stands out in the ${String(judged)} of ${String(items.length)} questions that can be judged.`;
}
