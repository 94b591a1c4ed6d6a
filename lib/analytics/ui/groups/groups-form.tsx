import { Button } from "@/lib/ui/button";
import type { ReportGroups } from "../../groups/report-groups";
import { FEWEST_COMPARED } from "../../groups/shown-groups";
import { SelectField } from "../select-field";

/** Which two groups are compared, to be chosen by the address. */
export function GroupsForm({
  groups: { comparable, pair },
  path,
}: {
  readonly groups: ReportGroups;
  /** Of the page that the choice is for. */
  readonly path: string;
}) {
  if (pair === null) {
    return (
      <p>
        The groups are not compared: that takes two with {FEWEST_COMPARED} people each, and with
        fewer the intervals would be wider than anything that they could show.
      </p>
    );
  }
  const names = Object.fromEntries(comparable.map((name) => [name, name]));
  return (
    <form className="form group-choice no-print" method="get" action={`${path}#groups`}>
      <SelectField label="Compare" name="focal" value={pair.focal} options={names} />
      <SelectField label="with" name="reference" value={pair.reference} options={names} />
      <Button type="submit">Compare them</Button>
    </form>
  );
}
