import type { Metadata } from "next";
import { coursePaths } from "@/lib/courses/course-paths";
import type { InvitationState } from "@/lib/courses/invitation";
import { getInvitations } from "@/lib/courses/service/invitations";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { DayOf } from "@/lib/courses/ui/day-of";
import { COURSE_ROLES } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../../../_frame/nothing-here";
import { inviteAction } from "./actions";

export const metadata: Metadata = { title: "Invitations", robots: { index: false } };

const STATES: Readonly<Record<InvitationState, string>> = {
  usable: "works",
  revoked: "revoked",
  expired: "expired",
  "used-up": "used up",
};

export default async function InvitationsPage({
  params,
}: {
  readonly params: Promise<{ readonly slug: string }>;
}) {
  const list = await getInvitations(await currentActor(), (await params).slug);
  if (list === null) return <NothingHere />;
  const { course, links, invitations } = list;
  const paths = coursePaths(course.slug);
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={<p>Whoever has the link can use it, so send it only to those you mean.</p>}
      >
        <CourseTabs links={links} current={paths.invitations} />
        <h1>Invitations</h1>
        <ActionForm
          action={inviteAction.bind(null, course.slug)}
          submit="Make a link"
          fields={[
            {
              name: "role",
              label: "Role",
              hint: "Whoever is in the course with more rights keeps them.",
              type: "choice",
              options: COURSE_ROLES.map((role) => ({ value: role, words: role })),
            },
            {
              name: "days",
              label: "Days that it works",
              type: "number",
              inputMode: "numeric",
              min: 1,
              max: 365,
              defaultValue: "14",
            },
            {
              name: "maxUses",
              label: "People who can use it",
              type: "number",
              inputMode: "numeric",
              min: 1,
              max: 10_000,
              defaultValue: "1",
            },
          ]}
        />
      </Row>
      <Row label="Made so far" wide>
        {invitations.length === 0 ? (
          <Empty words="No invitation was made yet. The links you make are listed here, without the links themselves." />
        ) : (
          <div className="in-words">
            <Table
              stack
              corner="Made"
              columns={[
                { key: "role", head: "As", label: "As" },
                { key: "uses", head: "Used", label: "Used" },
                { key: "until", head: "Until", label: "Until" },
                { key: "state", head: "State", label: "State" },
                { key: "revoke", head: <span className="sr">Revoke</span> },
              ]}
              groups={[
                invitations.map(({ id, role, uses, maxUses, expiresAt, createdAt, by, state }) => ({
                  key: id,
                  head: (
                    <>
                      <DayOf moment={createdAt} />
                      {by !== null && <span className="about">by {by}</span>}
                    </>
                  ),
                  cells: [
                    role,
                    `${String(uses)} of ${String(maxUses)}`,
                    <DayOf key="until" moment={expiresAt} />,
                    STATES[state],
                    state === "usable" && (
                      <form key="revoke" method="post" action={`${paths.invitations}/revocation`}>
                        <Button type="submit" compact name="invitation" value={id}>
                          Revoke
                        </Button>
                      </form>
                    ),
                  ],
                })),
              ]}
            />
          </div>
        )}
      </Row>
    </>
  );
}
