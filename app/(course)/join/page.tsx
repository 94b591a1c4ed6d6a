import type { Metadata } from "next";
import { LinkButton } from "@/lib/ui/link-button";
import { can, SITE } from "@/lib/identity/policy";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { joinAction } from "./actions";

export const metadata: Metadata = { title: "Join a course", robots: { index: false } };

export default async function JoinPage() {
  const mayJoin = can(await currentActor(), "course.join", SITE);
  return (
    <Row
      kind="lead"
      label="Courses"
      note={<p>With a link instead of a code, open the link: there is nothing to type.</p>}
    >
      <h1>Join a course</h1>
      {mayJoin ? (
        <ActionForm
          action={joinAction}
          submit="Join"
          fields={[
            {
              name: "enrolment",
              label: "Enrolment code",
              hint: "Eight letters and digits, such as ACDE-3467. Capitals and hyphens do not matter.",
              autoComplete: "off",
            },
          ]}
        />
      ) : (
        <>
          <p>A course keeps who is in it, so joining one needs an account.</p>
          <p className="actions">
            <LinkButton look="primary" href="/sign-in?next=/join">
              Sign in
            </LinkButton>
            <LinkButton href="/sign-up?next=/join">Sign up</LinkButton>
          </p>
        </>
      )}
    </Row>
  );
}
