import type { Metadata } from "next";
import Link from "next/link";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { reportPaths } from "@/lib/analytics/report-paths";
import { getMisconceptions } from "@/lib/analytics/service/get-misconceptions";
import { type ListedReport, listReports } from "@/lib/analytics/service/list-reports";
import { MisconceptionTable } from "@/lib/analytics/ui/misconception-table";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { DayOf } from "@/lib/courses/ui/day-of";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { currentActor } from "@/lib/identity/service/current-actor";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Reports", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const { slug } = await params;
  const after = await oneParam(searchParams, "after");
  const list = await listReports(actor, slug, after);
  if (list === null) return <NothingHere />;
  const misconceptions = await getMisconceptions(actor, slug);
  const { course, links, reports, isComplete, mayImport, maySeeNames, imports, nextImports } = list;
  const paths = reportPaths(course.slug);
  const [quizzes, practice] = [ofKind(reports, "course"), ofKind(reports, "practice")];
  const begun = practice.filter((report) => report.begun > 0);
  const untouched = practice.filter((report) => report.begun === 0);
  const [first] = quizzes;
  const isEmpty = reports.every(({ begun }) => begun === 0);
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={
          <p className="small">
            Counted from learners’ answers as they come in. What somebody answered before or while
            she taught the course is left out, and so are administrators and accounts for looking
            around.{!isComplete && " More are being counted; load the page again."}
          </p>
        }
      >
        <CourseTabs links={links} current={paths.reports} />
        <h1>Reports</h1>
        {isEmpty && first !== undefined ? (
          <p>
            No learner has begun a quiz here yet. To see what a report says, look at one on{" "}
            <Link href={paths.report(first.simulated)}>a simulated class</Link>.
          </p>
        ) : (
          <p>Which questions work, which choice misleads whom, and how sure that is.</p>
        )}
        {maySeeNames && (
          <p className="actions">
            <LinkButton href={paths.stuck} prefetch={false}>
              Learners who seem stuck
            </LinkButton>
          </p>
        )}
      </Row>
      {quizzes.length > 0 && (
        <Row label="Quizzes" wide>
          <ReportTable reports={quizzes} report={paths.report} />
          {!isEmpty && first !== undefined && (
            <p className="small">
              What the report of a whole class says can be seen on{" "}
              <Link href={paths.report(first.simulated)}>a simulated class</Link>.
            </p>
          )}
        </Row>
      )}
      {misconceptions.length > 0 && (
        <Row label="Misconceptions" wide>
          <MisconceptionTable
            found={misconceptions}
            address={(key) => {
              const source = misconceptions[0]?.sources.get(key);
              return source === undefined ? null : paths.item(source, key);
            }}
          />
          <p className="small">
            Decisions of first attempts in all quizzes of the course, on choices that target the
            misconception; a blank answer decides nothing. In brackets 95% intervals; over several
            questions they take one learner’s decisions for independent, and are somewhat too
            narrow.{" "}
            <span className="no-print">
              As <a href={`${paths.misconceptions("csv")}?bom=1`}>CSV</a> or{" "}
              <a href={paths.misconceptions("json")}>JSON</a>.
            </span>
          </p>
        </Row>
      )}
      {(mayImport || imports.length > 0 || after !== "") && (
        <Row id="imports" label="From elsewhere" wide>
          {imports.length > 0 && (
            <Table
              stack
              corner="Report"
              columns={[
                { key: "people", head: "People", label: "People" },
                { key: "when", head: "Imported", label: "Imported" },
              ]}
              groups={[
                imports.map(({ source, title, people, importedAt }) => ({
                  key: source,
                  head: <Link href={paths.report(source)}>{title}</Link>,
                  cells: [people.toLocaleString("en-GB"), <DayOf key="when" moment={importedAt} />],
                })),
              ]}
            />
          )}
          <ListPages
            first={after === "" ? null : `${paths.reports}#imports`}
            next={nextImports === null ? null : `${paths.reports}?after=${nextImports}#imports`}
          />
          {mayImport && (
            <p>
              An exam that was taken on paper or in another system gets the same report:{" "}
              <Link href={paths.imports}>import its answers</Link>.
            </p>
          )}
        </Row>
      )}
      {practice.length > 0 && (
        <Row label="Practice" wide>
          {begun.length > 0 && <ReportTable reports={begun} report={paths.report} />}
          {untouched.length > 0 && (
            <details className="more">
              <summary>
                {begun.length === 0
                  ? "Nobody has begun any yet"
                  : `${String(untouched.length)} more that nobody has begun`}
              </summary>
              <ul className="list">
                {untouched.map(({ source, title }) => (
                  <li key={source}>
                    <Link className="item" href={paths.report(source)}>
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Row>
      )}
    </>
  );
}

const ofKind = (reports: readonly ListedReport[], kind: ListedReport["kind"]) =>
  reports.filter((report) => report.kind === kind);

function ReportTable({
  reports,
  report,
}: {
  readonly reports: readonly ListedReport[];
  readonly report: (source: string) => string;
}) {
  return (
    <Table
      stack
      corner="Report"
      columns={[
        { key: "begun", head: "Learners", label: "Learners" },
        { key: "finished", head: "Finished", label: "Finished" },
        { key: "again", head: "Further attempts", label: "Further attempts" },
      ]}
      groups={[
        reports.map(({ source, title, begun, finished, again }) => ({
          key: source,
          head: <Link href={report(source)}>{title}</Link>,
          cells: [begun, finished, again],
        })),
      ]}
    />
  );
}
