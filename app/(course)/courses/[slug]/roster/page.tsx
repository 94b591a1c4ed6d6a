import type { Metadata } from "next";
import { coursePaths } from "@/lib/courses/course-paths";
import { importStage } from "@/lib/courses/roster/roster-import";
import { getRosters } from "@/lib/courses/service/get-roster";
import { UploadPage } from "@/lib/courses/ui/upload-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
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
    <UploadPage
      course={course.title}
      tabs={{ links, current: paths.roster }}
      title="Import a roster"
      note={
        <>
          <p>
            The first line names the columns, in any order. Roles are learner, mentor and
            instructor. Commas, semicolons or tabs; at most 20,000 lines and 2 megabytes.
          </p>
          <pre className="sample">{EXAMPLE}</pre>
        </>
      }
      uploaded={{
        label: "Imported so far",
        name: "File",
        count: "Lines",
        files: rosters.map((roster) => ({
          id: roster.id,
          name: roster.fileName,
          href: `${paths.roster}/${roster.id}`,
          when: roster.startedAt ?? roster.createdAt,
          by: roster.by,
          count: roster.total,
          state: importStage(roster) === "finished" ? "imported" : "under way",
        })),
      }}
    >
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
    </UploadPage>
  );
}
