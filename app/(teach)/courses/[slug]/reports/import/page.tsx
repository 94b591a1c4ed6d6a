import type { Metadata } from "next";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { LIMITS_IN_WORDS } from "@/lib/analytics/import/limits";
import { reportPaths } from "@/lib/analytics/report-paths";
import { getImports } from "@/lib/analytics/service/get-import";
import { UploadForm } from "@/lib/analytics/ui/import/upload-form";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { UploadPage } from "@/lib/courses/ui/upload-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NothingHere } from "../../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Import answers", robots: { index: false } };

const EXAMPLE = `Id,Item 1,Item 2,Gender
17,A,B;D,f
18,C,B,m`;

const KEY_EXAMPLE = `Item 1,A
Item 2,B;D`;

export default async function ImportPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}) {
  const after = await oneParam(searchParams, "after");
  const list = await getImports(await currentActor(), (await params).slug, after);
  if (list === null) return <NothingHere />;
  const { course, links, imports, next } = list;
  const paths = reportPaths(course.slug);
  return (
    <UploadPage
      course={course.title}
      tabs={{ links, current: paths.reports }}
      title="Import answers from elsewhere"
      note={
        <>
          <p>
            A line is a person, a column an item, and the first line names the columns. Commas,
            semicolons or tabs; {LIMITS_IN_WORDS}.
          </p>
          <pre className="sample">{EXAMPLE}</pre>
          <p>
            The key is a line an item, a line of names with a line of answers below, or a line of
            the answers themselves that says “key”.
          </p>
          <pre className="sample">{KEY_EXAMPLE}</pre>
        </>
      }
      uploaded={{
        label: "Imports",
        name: "Title",
        count: "People",
        files: imports.map(({ id, title, createdAt, confirmedAt, creator, people }) => ({
          id,
          name: title,
          href: `${paths.imports}/${id}`,
          count: people,
          when: confirmedAt ?? createdAt,
          by: creator?.name ?? null,
          state: confirmedAt === null ? "waits for you" : "stored",
        })),
        pages: (
          <ListPages
            first={after === "" ? null : `${paths.imports}#uploaded`}
            next={next === null ? null : `${paths.imports}?after=${next}#uploaded`}
          />
        ),
        isFirst: after === "",
      }}
    >
      <p>
        An exam that was taken on paper or in another system gets the same report as a quiz here.
        First you see how the file is read, and what is wrong with it. Nothing is stored before you
        confirm it.
      </p>
      <UploadForm action={`${paths.imports}/check`} />
    </UploadPage>
  );
}
