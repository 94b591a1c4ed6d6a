import type { Metadata } from "next";
import Link from "next/link";
import { coursePaths } from "@/lib/courses/course-paths";
import { importStage } from "@/lib/courses/roster/roster-import";
import { getRosters } from "@/lib/courses/service/get-roster";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { DayOf } from "@/lib/courses/ui/day-of";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Roster", robots: { index: false } };

const EXAMPLE = `E-mail,Name,Role
ada@example.org,Ada King,learner
max@example.org,Max Planck,mentor`;

export default async function RosterPage({
  params,
}: {
  readonly params: Promise<{ readonly slug: string }>;
}) {
  const list = await getRosters(await currentActor(), (await params).slug);
  if (list === null) return <NothingHere />;
  const { course, links, rosters } = list;
  const paths = coursePaths(course.slug);
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={
          <>
            <p>
              The first line names the columns, in any order. Roles are learner, mentor and
              instructor. Commas, semicolons or tabs; at most 20,000 lines and 2 megabytes.
            </p>
            <pre className="sample">{EXAMPLE}</pre>
          </>
        }
      >
        <CourseTabs links={links} current={paths.roster} />
        <h1>Import a roster</h1>
        <p>
          First you see what the file would change, line by line. Nothing happens before you confirm
          it, and nobody is removed by it.
        </p>
        <form
          className="form"
          method="post"
          encType="multipart/form-data"
          action={`${paths.roster}/check`}
        >
          <Field
            label="The file"
            hint="A CSV file, saved as UTF-8."
            name="roster"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            required
          />
          <div className="actions">
            <Button look="primary" type="submit">
              Check the file
            </Button>
          </div>
        </form>
      </Row>
      {rosters.length > 0 && (
        <Row label="Imported so far" wide>
          <div className="in-words">
            <Table
              stack
              corner="File"
              columns={[
                { key: "when", head: "When", label: "When" },
                { key: "who", head: "By", label: "By" },
                { key: "lines", head: "Lines", label: "Lines" },
                { key: "state", head: "State", label: "State" },
              ]}
              groups={[
                rosters.map((roster) => ({
                  key: roster.id,
                  head: <Link href={`${paths.roster}/${roster.id}`}>{roster.fileName}</Link>,
                  cells: [
                    <DayOf key="when" moment={roster.startedAt ?? roster.createdAt} />,
                    roster.by ?? "somebody who left",
                    roster.total,
                    importStage(roster) === "finished" ? "imported" : "under way",
                  ],
                })),
              ]}
            />
          </div>
        </Row>
      )}
    </>
  );
}
