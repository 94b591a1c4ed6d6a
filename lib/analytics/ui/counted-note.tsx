import type { AttemptsCounted } from "../report-counts";
import type { ReportSource } from "../source";

/** Beside a report's heading: of how many it is, and whether that is all of them. */
export function CountedNote({
  n,
  attempts,
  source,
  isComplete,
}: {
  readonly n: number;
  readonly attempts: AttemptsCounted;
  readonly source: ReportSource;
  /** Whether nothing is left to count. */
  readonly isComplete: boolean;
}) {
  const what =
    source.kind === "import" ? "people" : attempts === "first" ? "first attempts" : "attempts";
  return (
    <p>
      <b>{n}</b> {what}
      <br />
      <span className="small">
        {source.kind === "simulated"
          ? "of nobody: a class that was made up by a rule"
          : isComplete
            ? "exact, as of now"
            : "more are being counted; load the page again"}
      </span>
      {attempts === "all" && source.kind !== "import" && (
        <>
          <br />
          <span className="small">
            a learner counts once for each attempt; intervals and tests take attempts for
            independent, so they are too sure
          </span>
        </>
      )}
    </p>
  );
}
