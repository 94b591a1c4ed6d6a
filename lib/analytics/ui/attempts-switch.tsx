import Link from "next/link";
import type { AttemptsCounted } from "../report-counts";

const WORDS = { first: "First attempts", all: "All attempts" } as const;

/** Which attempts a report counts, as two links. */
export function AttemptsSwitch({
  current,
  path,
}: {
  readonly current: AttemptsCounted;
  readonly path: string;
}) {
  const choices: readonly AttemptsCounted[] = ["first", "all"];
  return (
    <nav className="tabs" aria-label="Attempts counted">
      {choices.map((choice) => (
        <Link
          key={choice}
          href={choice === "first" ? path : `${path}?attempts=${choice}`}
          aria-current={choice === current ? "page" : undefined}
        >
          {WORDS[choice]}
        </Link>
      ))}
    </nav>
  );
}
