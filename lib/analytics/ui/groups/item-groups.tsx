import { Row } from "@/lib/ui/row";
import { SHARE } from "../../format";
import { facilityByGroup } from "../../groups/group-figures";
import { groupsInWords } from "../../groups/groups-in-words";
import type { ReportGroups } from "../../groups/report-groups";
import type { ItemPage } from "../../item-page";
import { reportPaths } from "../../report-paths";
import { GroupTable } from "./group-table";
import { GroupsForm } from "./groups-form";

/** Whether a question is harder for one group than for its equals, and how easy it is for each. */
export function ItemGroups({
  page: { course, sourceText, item },
  groups,
  name,
}: {
  readonly page: ItemPage;
  readonly name: string;
  readonly groups: ReportGroups;
}) {
  const { functioning } = item.statistics;
  return (
    <Row label="By group" wide id="groups">
      {functioning !== null && <p>{groupsInWords(functioning, groups)}</p>}
      <GroupsForm groups={groups} path={reportPaths(course.slug).item(sourceText, item.item.key)} />
      <GroupTable
        caption={
          <>
            <b>{name}</b> How easy it is for each group, with 95% intervals. Groups differ here also
            where they know unequally much; what is said above compares equals.
          </>
        }
        head="Facility"
        figures={facilityByGroup(item.cubes.all, groups)}
        rest={groups.rest}
        format={SHARE}
        to={1}
        end="100%"
      />
    </Row>
  );
}
