import type { Metadata } from "next";
import Link from "next/link";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { reportPaths } from "@/lib/analytics/report-paths";
import { getStuck, type StuckPage } from "@/lib/analytics/service/get-stuck";
import { LOOKED_AT, STUCK, wholeDays } from "@/lib/analytics/stuck/thresholds";
import { StuckList } from "@/lib/analytics/ui/stuck-list";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { currentActor } from "@/lib/identity/service/current-actor";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { NothingHere } from "../../../../../_frame/nothing-here";

import "./stuck.css";

export const metadata: Metadata = { title: "Learners who are stuck", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

export default async function StuckLearnersPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = await getStuck(await currentActor(), slug, await oneParam(searchParams, "after"));
  if (page === null) return <NothingHere />;
  const { course, links, learners, total } = page;
  const paths = reportPaths(course.slug);
  return (
    <>
      <Row
        kind="lead"
        label={
          <>
            <Link href={paths.reports}>Reports</Link>
            <br />
            {course.title}
          </>
        }
        note={
          <p className="small">
            Names are for those who help and teach here. The audit log tells that you looked.
          </p>
        }
      >
        <CourseTabs links={links} current={paths.reports} />
        <h1>{heading(total)}</h1>
        <p>
          {total === 0
            ? "No learner of the course meets one of the rules below."
            : "Each for the reasons that stand beside the name; who seems to need help most comes first."}
        </p>
      </Row>
      {learners.length > 0 && (
        <Row label="Learners" wide>
          <StuckList learners={learners} />
          <Pages page={page} path={paths.stuck} />
        </Row>
      )}
      <Rules isCut={page.isCut} />
    </>
  );
}

function heading(total: number): string {
  if (total === 0) return "Nobody seems stuck.";
  return total === 1 ? "One learner seems stuck" : `${String(total)} learners seem stuck`;
}

function Pages({
  page: { learners, total, before, next },
  path,
}: {
  readonly page: StuckPage;
  readonly path: string;
}) {
  if (before === 0 && next === null) return null;
  return (
    <nav className="actions" aria-label="Pages of the list">
      <span className="small">
        {before + 1} to {before + learners.length} of {total}
      </span>
      {before > 0 && (
        <LinkButton look="quiet" href={path} prefetch={false}>
          From the start
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton href={`${path}?after=${next}`} prefetch={false}>
          Show those after them
        </LinkButton>
      )}
    </nav>
  );
}

/** What the list rests on, so that nobody takes it for more than it is. */
function Rules({ isCut }: { readonly isCut: boolean }) {
  return (
    <Row
      label="What counts"
      prose
      note={
        isCut ? (
          <p className="small">
            There is more than one look covers: of some reason only the {LOOKED_AT} latest, or
            longest waiting, were looked at.
          </p>
        ) : undefined
      }
    >
      <ul>
        <li>
          The same question wrong in each of the last {STUCK.wrongInARow} attempts at a quiz, or
          more.
        </li>
        <li>
          No mark gained from one attempt at a quiz to the next, though explanations of what was
          wrong had been opened.
        </li>
        <li>
          A question, asked by name, that has waited {wholeDays(STUCK.waitingMs)} days for somebody
          who teaches.
        </li>
        <li>
          A quiz that was begun {wholeDays(STUCK.openMs)} days ago or longer and is still open;
          practice is left out.
        </li>
      </ul>
      <p>
        Attempts of the last {wholeDays(STUCK.recentMs)} days, of learners who are members of the
        course. Guests have no name to show, and a question without a name stays without one. These
        are signs, not judgements: somebody may be stuck who is not here, or be here and well.
      </p>
    </Row>
  );
}
