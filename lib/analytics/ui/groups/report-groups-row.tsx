import { Row } from "@/lib/ui/row";
import { TWO_DIGITS } from "../../format";
import type { ReportGroups } from "../../groups/report-groups";
import type { ClassReport } from "../../report";
import { FunctioningTable } from "./functioning-table";
import { GroupTable } from "./group-table";
import { GroupsForm } from "./groups-form";

/** The class by group, and which questions are harder for one group than for its equals. */
export function ReportGroupsRow({
  report: { items, maxTotal, groupMeans },
  groups,
  path,
  address,
}: {
  readonly report: ClassReport;
  readonly groups: ReportGroups;
  /** Of the report. */
  readonly path: string;
  /** Of a question's own page, by its key. */
  readonly address: (key: string) => string;
}) {
  const { pair, rest } = groups;
  return (
    <Row label="By group" wide id="groups">
      <GroupTable
        caption={
          <>
            <b>Table 3.</b> Mean scores out of {maxTotal}, with 95% intervals. Groups may differ in
            what they know; that alone says nothing of a question.
          </>
        }
        head="Mean score"
        figures={groupMeans}
        rest={rest}
        format={TWO_DIGITS}
        to={maxTotal}
        end={String(maxTotal)}
      />
      <GroupsForm groups={groups} path={path} />
      {pair !== null && <FunctioningTable items={items} pair={pair} address={address} />}
    </Row>
  );
}
