import type { Metadata } from "next";
import Link from "next/link";
import { getMyCourses } from "@/lib/courses/service/get-my-courses";
import { CourseEntries } from "@/lib/courses/ui/course-entries";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

export const metadata: Metadata = { title: "Courses", robots: { index: false } };

export default async function CoursesPage() {
  const { mine, others, maySignIn, mayJoin, mayCreate } = await getMyCourses(await currentActor());
  return (
    <>
      <Row
        kind="lead"
        label="Courses"
        note={
          <p>
            Somebody who teaches may have given you a code or a link. A link is simply opened; a
            code is typed here.
          </p>
        }
      >
        <h1>Your courses</h1>
        <div className="actions">
          {maySignIn && (
            <LinkButton look="primary" href="/sign-in?next=/courses">
              Sign in
            </LinkButton>
          )}
          {mayJoin && (
            <LinkButton look={mine.length === 0 ? "primary" : "plain"} href="/join">
              Join with a code
            </LinkButton>
          )}
          {mayCreate && <LinkButton href="/courses/new">Make a course</LinkButton>}
        </div>
      </Row>
      <Row label="You are in">
        {mine.length === 0 ? (
          <Empty
            words={
              maySignIn
                ? "Courses belong to an account. Without one you can take the quizzes of the open course."
                : "You are in no course yet. Join one with a code or by an invitation."
            }
          >
            <Link href="/quizzes">See the quizzes</Link>
          </Empty>
        ) : (
          <CourseEntries courses={mine} />
        )}
      </Row>
      {others !== null && (
        <Row label="All others" note={<p>You see these because you run the site.</p>}>
          {others.length === 0 ? (
            <Empty words="There is no other course." />
          ) : (
            <CourseEntries courses={others} />
          )}
        </Row>
      )}
    </>
  );
}
