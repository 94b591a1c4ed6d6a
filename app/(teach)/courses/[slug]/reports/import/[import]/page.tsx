import type { Metadata } from "next";
import { reportPaths } from "@/lib/analytics/report-paths";
import { getImport } from "@/lib/analytics/service/get-import";
import { PendingImportView } from "@/lib/analytics/ui/import/pending-import";
import { StoredImportView } from "@/lib/analytics/ui/import/stored-import";
import { StoringImportView } from "@/lib/analytics/ui/import/storing-import";
import { writeSource } from "@/lib/analytics/source";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { currentActor } from "@/lib/identity/service/current-actor";
import { LinkButton } from "@/lib/ui/link-button";
import { NothingHere } from "../../../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Imported answers", robots: { index: false } };

export default async function OneImportPage({
  params,
}: {
  readonly params: Promise<{ readonly slug: string; readonly import: string }>;
}) {
  const { slug, import: id } = await params;
  const info = await getImport(await currentActor(), slug, id);
  if (info === null) return <NothingHere />;
  const { course, links, found, storing } = info;
  const paths = reportPaths(course.slug);
  const address = `${paths.imports}/${found.id}`;
  const tabs = <CourseTabs links={links} current={paths.reports} />;
  if (found.pending !== null && storing === "going-on") {
    return (
      <StoringImportView
        course={course.title}
        title={found.title}
        people={found.people}
        parts={found.storedParts}
        address={address}
        tabs={tabs}
      />
    );
  }
  if (found.pending !== null) {
    return (
      <PendingImportView
        course={course.title}
        fileName={found.fileName}
        pending={found.pending}
        address={address}
        hasEnded={storing === "ended"}
        tabs={tabs}
      />
    );
  }
  if (found.content === null) return <NothingHere />;
  const source = writeSource({ kind: "import", importId: found.id });
  return (
    <StoredImportView
      course={course.title}
      title={found.title}
      people={found.people}
      content={found.content}
      address={address}
      tabs={tabs}
    >
      <p className="actions">
        <LinkButton look="primary" href={paths.report(source)}>
          See the report
        </LinkButton>
        <a className="btn" href={`${paths.answers(source, "csv")}?bom=1`}>
          Export as CSV
        </a>
        <a className="btn" href={paths.answers(source, "json")}>
          Export as JSON
        </a>
      </p>
    </StoredImportView>
  );
}
