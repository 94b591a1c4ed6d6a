import type { Metadata } from "next";
import { cache } from "react";
import { coursePaths } from "@/lib/courses/course-paths";
import { getCoursePage } from "@/lib/courses/service/get-course-page";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { EnrolmentCode } from "@/lib/courses/ui/enrolment-code";
import { discussionPath } from "@/lib/discussion/discussion-paths";
import { getLatestThreads } from "@/lib/discussion/service/get-latest-threads";
import { ThreadList } from "@/lib/discussion/ui/thread-list";
import { currentActor } from "@/lib/identity/service/current-actor";
import type { CourseRole } from "@/lib/identity/schema";
import { getCourse } from "@/lib/quiz/service/get-course";
import { progressInWords } from "@/lib/quiz/ui/progress-in-words";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";
import { editCourseAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

const AS_ROLE: Readonly<Record<CourseRole, string>> = {
  learner: "You are a learner here.",
  mentor: "You are a mentor here.",
  instructor: "You are an instructor here.",
};

/** How many of the course's threads stand on its page. */
const THREADS = 3;

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => getCoursePage(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = await load((await params).slug);
  return info === null ? NOTHING_HERE : { title: info.course.title, robots: { index: false } };
}

export default async function CoursePage({ params }: Props) {
  const info = await load((await params).slug);
  if (info === null) return <NothingHere />;
  const actor = await currentActor();
  const [{ quizzes, practice }, discussion] = await Promise.all([
    getCourse(actor, info.course),
    getLatestThreads(actor, info.course, THREADS),
  ]);
  const tried = practice.filter(({ progress }) => progress.finished.length > 0).length;
  const { course, role, links, settings, mayLeave } = info;
  const paths = coursePaths(course.slug);
  return (
    <>
      <Row kind="lead" label="Course">
        <CourseTabs links={links} current={paths.course} />
        <h1>{course.title}</h1>
        <p className="ui">
          {role === null ? "You are no member of it." : AS_ROLE[role]}{" "}
          {course.isOpen
            ? "Everybody may take its quizzes."
            : "Its quizzes are for its members alone."}
        </p>
        <form className="actions" method="post" action="/courses/turn">
          <Button look="primary" type="submit" name="course" value={course.id}>
            Go to its quizzes
          </Button>
          {mayLeave && (
            <LinkButton look="quiet" href={paths.leave}>
              Leave the course
            </LinkButton>
          )}
        </form>
      </Row>
      <Row label="Quizzes">
        <ul className="list">
          {quizzes.map(({ slug, title, questionCount, progress }) => (
            <li key={slug} className="item">
              <b>{title}</b>
              <span className="meta">
                <span>{questionCount} questions</span>
                {progressInWords(progress).map((words) => (
                  <span key={words}>{words}</span>
                ))}
              </span>
            </li>
          ))}
          {practice.length > 0 && (
            <li className="item">
              <b>Practice</b>
              <span className="meta">
                <span>{practice.length} questions</span>
                <span>{tried === 0 ? "none tried yet" : `${String(tried)} tried`}</span>
              </span>
            </li>
          )}
        </ul>
      </Row>
      {discussion !== null && (
        <Row label="Discussion">
          {discussion.threads.length > 0 && <ThreadList threads={discussion.threads} />}
          {discussion.threads.length === 0 && (
            <p>
              {discussion.hasMore
                ? "Its threads are about questions that you have not answered yet."
                : "No threads yet."}
            </p>
          )}
          <p className="actions">
            <LinkButton look="quiet" href={discussionPath(course.slug)}>
              {discussion.hasMore ? "All threads" : "Open the discussion"}
            </LinkButton>
          </p>
        </Row>
      )}
      {settings !== null && (
        <>
          <Row label="Settings">
            <ActionForm
              action={editCourseAction.bind(null, course.slug)}
              submit="Save"
              look="plain"
              fields={[
                { name: "title", label: "Title", defaultValue: course.title, maxLength: 120 },
                {
                  name: "isOpen",
                  label: "Who may take its quizzes",
                  type: "choice",
                  defaultValue: course.isOpen ? "yes" : "no",
                  options: [
                    { value: "no", words: "Its members" },
                    { value: "yes", words: "Everybody, without an account too" },
                  ],
                },
              ]}
            />
          </Row>
          <Row
            label="Enrolment code"
            note={<p>Whoever has an account and types the code becomes a learner.</p>}
          >
            <EnrolmentCode slug={course.slug} code={settings.enrolmentCode} />
          </Row>
        </>
      )}
    </>
  );
}
