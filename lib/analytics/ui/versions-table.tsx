import { Day } from "@/lib/quiz/ui/day";
import { Table } from "@/lib/ui/table";
import type { VersionFigures } from "../by-version";
import { PER_CENT, SHARE } from "../format";
import { IntervalBar } from "./interval-bar";
import { MeasuredNumber } from "./measured";

/** How hard each version of a question is, and how well it tells learners apart. */
export function VersionsTable({
  versions,
  name,
}: {
  readonly versions: readonly VersionFigures[];
  readonly name: string;
}) {
  return (
    <div className="report-table">
      <Table
        stack
        caption={
          <>
            <b>{name}</b> The same by version of the question, the oldest first, with 95% intervals.
            Different learners answered them, so a difference need not be the version’s.
          </>
        }
        corner="Version"
        columns={[
          { key: "n", head: "Answers", label: "Answers" },
          { key: "facility", head: "Facility", label: "Facility" },
          { key: "facility-line", head: "0 to 100%", label: "0 to 100%" },
          { key: "discrimination", head: "Discrimination", label: "Discrimination" },
          { key: "discrimination-line", head: "−100 to 100%", label: "−100 to 100%" },
        ]}
        groups={[
          versions.map(({ version, asked, n, facility, discriminationIndex }, place) => ({
            key: version,
            head: (
              <>
                Version {place + 1}
                {asked !== null && (
                  <span className="about">
                    {asked.isCorrection ? "corrected here" : "from the question bank"},{" "}
                    <Day of={asked.since} />
                    {asked.isAsked && ", asked now"}
                  </span>
                )}
              </>
            ),
            cells: [
              n.toLocaleString("en-GB"),
              <MeasuredNumber key="f" of={facility} format={SHARE} />,
              <IntervalBar key="fl" of={facility} from={0} to={1} />,
              <MeasuredNumber key="d" of={discriminationIndex} format={PER_CENT} />,
              <IntervalBar key="dl" of={discriminationIndex} from={-100} to={100} />,
            ],
          })),
        ]}
      />
    </div>
  );
}
