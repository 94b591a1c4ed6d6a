import type { Metadata } from "next";
import { cache } from "react";
import { coursePaths } from "@/lib/courses/course-paths";
import { getMember } from "@/lib/courses/service/manage-member";
import { DayOf } from "@/lib/courses/ui/day-of";
import { COURSE_ROLES } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../../_frame/nothing-here";
import { changeRoleAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly user: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string, user: string) =>
  getMember(await currentActor(), slug, user),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, user } = await params;
  const found = await load(slug, user);
  return found === null ? NOTHING_HERE : { title: found.member.name, robots: { index: false } };
}

export default async function MemberPage({ params }: Props) {
  const { slug, user } = await params;
  const found = await load(slug, user);
  if (found === null) return <NothingHere />;
  const { course, member, isSelf } = found;
  const { members } = coursePaths(course.slug);
  return (
    <>
      <Row kind="lead" label={course.title}>
        <h1>{member.name}</h1>
        <p className="ui">
          {member.email}, {member.role} since <DayOf moment={member.joinedAt} />
          {isSelf && ". This is you"}.
        </p>
      </Row>
      <Row label="Role">
        <ActionForm
          action={changeRoleAction.bind(null, course.slug, member.userId)}
          submit="Change the role"
          fields={[
            {
              name: "role",
              label: "Role in the course",
              hint: "Mentors see the members; instructors change the course and everybody in it. With a lower role, invitations made to higher ones stop working.",
              type: "choice",
              defaultValue: member.role,
              options: COURSE_ROLES.map((role) => ({ value: role, words: role })),
            },
          ]}
        >
          <LinkButton look="quiet" href={members}>
            Back to the members
          </LinkButton>
        </ActionForm>
      </Row>
      <Row label="Remove">
        <details className="more">
          <summary>Remove {isSelf ? "yourself" : member.name} from the course</summary>
          <p className="ui">
            Attempts and marks stay with {isSelf ? "you" : "whoever made them"}; the course’s other
            pages close, and invitations that {isSelf ? "you" : member.name} made stop working.
          </p>
          <form method="post" action={`${members}/${member.userId}/removal`}>
            <Button type="submit">Remove from the course</Button>
          </form>
        </details>
      </Row>
    </>
  );
}
