import type { ReactNode } from "react";

import { coursePaths } from "@/lib/courses/course-paths";
import type { Desk, DeskFigures } from "@/lib/discussion/desk/desk";
import type { DeskQuery } from "@/lib/discussion/desk/desk-query";
import { waitedWords } from "@/lib/discussion/desk/waited-words";
import { deskPath } from "@/lib/discussion/discussion-paths";
import { Icon } from "@/lib/ui/icon";
import { DeskKeys } from "./desk-keys";
import { DeskTabs } from "./desk-tabs";
import { NarrowForm } from "./narrow-form";
import { Queue } from "./queue";

/** The desk of a course: what waits, beside it the thread that is open. */
export function DeskPage({
  desk,
  query,
  flagged,
  children,
}: {
  readonly desk: Desk;
  readonly query: DeskQuery;
  /** What is flagged, in place of the queue and the pane. */
  readonly flagged?: ReactNode;
  /** The pane. */
  readonly children: ReactNode;
}) {
  const path = deskPath(desk.course.slug);
  return (
    <>
      <div className="lead">
        <p className="small">
          <a href={coursePaths(desk.course.slug).discussion}>{desk.course.title}</a>
        </p>
        <h1>{desk.heading}</h1>
        {query.sent !== null && (
          <p className="status is-right" role="status">
            <Icon name="tick" />
            {SENT[query.sent]}
          </p>
        )}
      </div>
      <DeskTabs path={path} query={query} counts={desk.counts} />
      {flagged ?? (
        <>
          <div className="desk">
            <div className="queue" id="queue">
              <NarrowForm path={path} query={query} choices={desk.choices} />
              <Queue desk={desk} query={query} path={path} />
              <DeskKeys />
            </div>
            {children}
          </div>
          <Figures of={desk.figures} />
        </>
      )}
    </>
  );
}

const SENT = {
  posted: "Answer posted. The author is told of it.",
  resolved: "Marked as resolved.",
} as const;

/** How fast first answers came, in a row, with what it rests on. */
function Figures({ of }: { readonly of: DeskFigures }) {
  const { asked, medianSeconds, answered, withinDay, decided, isOfNewest } = of;
  if (asked === 0) {
    return (
      <p className="desk-figures small">
        No learner has asked a question in the last 30 days. Once one has, it stands here how soon
        first answers come. Threads that came with the product are not counted.
      </p>
    );
  }
  const among = isOfNewest ? "the newest 1,000 of the last 30 days" : "the last 30 days";
  return (
    <dl className="desk-figures">
      <div>
        <dt>Median time to the first answer</dt>
        <dd>
          {medianSeconds === null ? (
            `none yet of ${threads(asked)} of ${among}`
          ) : (
            <>
              {waitedWords(medianSeconds)}{" "}
              <span>
                over {threads(answered)} of {among}
              </span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Answered within a day</dt>
        <dd>
          {decided === 0 ? (
            "no thread older than a day"
          ) : (
            <>
              {Math.round((100 * withinDay) / decided)} %{" "}
              <span>
                {withinDay} of {threads(decided)} that are older than a day
                {isOfNewest && `, of ${among}`}
              </span>
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

const threads = (count: number): string => `${String(count)} thread${count === 1 ? "" : "s"}`;
