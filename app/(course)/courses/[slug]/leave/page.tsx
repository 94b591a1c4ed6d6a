import type { Metadata } from "next";
import { cache } from "react";
import { coursePaths } from "@/lib/courses/course-paths";
import { getCoursePage } from "@/lib/courses/service/get-course-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request; null for whoever is not in the course. */
const load = cache(async (slug: string) => {
  const info = await getCoursePage(await currentActor(), slug);
  return info?.mayLeave === true ? info : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = await load((await params).slug);
  if (info === null) return NOTHING_HERE;
  return { title: `Leave ${info.course.title}`, robots: { index: false } };
}

export default async function LeavePage({ params }: Props) {
  const info = await load((await params).slug);
  if (info === null) return <NothingHere />;
  const { course, role } = info;
  const paths = coursePaths(course.slug);
  return (
    <Row kind="lead" label="Course">
      <h1>Leave “{course.title}”?</h1>
      <p>
        You are {role ?? "a member"} there. Your attempts and marks stay yours, and can be opened as
        before. To come back you need an invitation or the code of the course.
        {role === "instructor" && " Invitations that you made stop working."}
      </p>
      <form className="actions" method="post" action={`${paths.leave}/confirmation`}>
        <Button look="primary" type="submit">
          Leave the course
        </Button>
        <LinkButton href={paths.course}>Stay</LinkButton>
      </form>
    </Row>
  );
}
