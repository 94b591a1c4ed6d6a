import type { Metadata } from "next";
import { cache } from "react";
import { coursePaths } from "@/lib/courses/course-paths";
import { getCoursePage } from "@/lib/courses/service/get-course-page";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { EnrolmentCode } from "@/lib/courses/ui/enrolment-code";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";
import { editCourseAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => getCoursePage(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = await load((await params).slug);
  return info === null ? NOTHING_HERE : { title: info.course.title, robots: { index: false } };
}

export default async function CoursePage({ params }: Props) {
  const info = await load((await params).slug);
  if (info === null) return <NothingHere />;
  const { course, role, links, settings, mayLeave } = info;
  const paths = coursePaths(course.slug);
  return (
    <>
      <Row kind="lead" label="Course">
        <CourseTabs links={links} current={paths.course} />
        <h1>{course.title}</h1>
        <p className="ui">
          {role === null ? "You are no member of it." : `You are ${role} here.`}{" "}
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
