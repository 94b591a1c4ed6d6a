import type { Metadata } from "next";
import Link from "next/link";
import { allParams, type SearchParams } from "@/app/_parts/search-params";
import { askedSchema } from "@/lib/analytics/asked-report";
import { groupQuery } from "@/lib/analytics/groups/group-query";
import { byAttention } from "@/lib/analytics/report";
import { reportHeadline } from "@/lib/analytics/report-headline";
import { reportPaths } from "@/lib/analytics/report-paths";
import { openReport } from "@/lib/analytics/service/open-report";
import { AttemptsSwitch } from "@/lib/analytics/ui/attempts-switch";
import { ClassFigures } from "@/lib/analytics/ui/class-figures";
import { CountedNote } from "@/lib/analytics/ui/counted-note";
import { DaysFigure } from "@/lib/analytics/ui/days-figure";
import { DistributionFigure } from "@/lib/analytics/ui/distribution-figure";
import { ExportRow } from "@/lib/analytics/ui/export-row";
import { ReportGroupsRow } from "@/lib/analytics/ui/groups/report-groups-row";
import { FlowRow } from "@/lib/analytics/ui/flow-row";
import { ItemMap } from "@/lib/analytics/ui/item-map";
import { ItemTable } from "@/lib/analytics/ui/item-table";
import { SimulatedNote } from "@/lib/analytics/ui/simulated-note";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Row } from "@/lib/ui/row";
import { NothingHere } from "../../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Report", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly source: string }>;
  readonly searchParams: SearchParams;
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { slug, source } = await params;
  const { attempts, ...asked } = askedSchema.parse(await allParams(searchParams));
  const opened = await openReport(await currentActor(), slug, source, attempts, asked);
  if (opened === null) return <NothingHere />;
  const { course, report, title, isComplete, isSimulated } = opened;
  const paths = reportPaths(course.slug);
  const items = byAttention(report.items);
  const { n } = report.totals;
  const query = groupQuery(report.groups?.pair);
  const address = (key: string): string => `${paths.item(source, key)}${query}`;
  return (
    <>
      <Row
        kind="lead"
        label={
          <>
            <span className="no-print">
              <Link href={paths.reports}>Reports</Link>
              <br />
            </span>
            {title}
          </>
        }
        note={
          <CountedNote n={n} attempts={attempts} source={opened.source} isComplete={isComplete} />
        }
      >
        <h1>{reportHeadline(report)}</h1>
        {isSimulated && <SimulatedNote />}
        {opened.source.kind !== "import" && (
          <AttemptsSwitch current={attempts} path={paths.report(source)} />
        )}
      </Row>
      {n === 0 ? (
        <Row label="So far" prose>
          <p>
            A report appears with the first finished attempt: scores as a distribution, every
            question with how hard it is and how well it tells learners apart, and each choice with
            who picks it. {report.begun.length > 0 && "Somebody has begun."}
          </p>
          {opened.source.kind === "quiz" && (
            <p>
              <Link href={paths.report(`simulated-${opened.source.quizSlug}`)}>
                Look at it on a simulated class
              </Link>
            </p>
          )}
        </Row>
      ) : (
        <>
          <Row label="Questions" wide>
            <ItemTable items={items} address={address} />
          </Row>
          <Row
            label="Scores"
            note={
              report.leftOut > 0 && (
                <p className="small">
                  {report.leftOut} attempts at the quiz with another number of questions are left
                  out.
                </p>
              )
            }
          >
            <DistributionFigure report={report} />
          </Row>
          <Row label="The class" wide>
            <ClassFigures report={report} attempts={attempts} />
          </Row>
          {report.groups !== null && (
            <ReportGroupsRow
              report={report}
              groups={report.groups}
              path={paths.report(source)}
              address={address}
            />
          )}
          <Row label="Item map">
            <ItemMap items={report.items} />
          </Row>
          {report.ended.length > 1 && (
            <Row label="Over time">
              <DaysFigure ended={report.ended} />
            </Row>
          )}
          {opened.source.kind === "quiz" && (
            <FlowRow
              flow={report.flow}
              name={report.ended.length > 1 ? "Figure 4." : "Figure 3."}
              isOfQuiz
            />
          )}
          <ExportRow
            of={opened}
            course={course.slug}
            source={source}
            query={attempts === "all" ? "?attempts=all" : query}
            mayExportNames={opened.mayExportNames}
          />
        </>
      )}
    </>
  );
}
