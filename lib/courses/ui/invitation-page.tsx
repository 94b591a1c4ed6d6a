import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import type { CourseRole } from "@/lib/identity/schema";
import type { InvitationState } from "../invitation";

/** What an invitation says to whoever opens it. */
interface Invitation {
  readonly courseTitle: string;
  readonly role: CourseRole;
  readonly state: InvitationState | "outdated";
  readonly by: string | null;
  readonly isSignedIn: boolean;
  readonly ownRole: CourseRole | null;
  readonly isOfUse: boolean;
}

const ENDED: Readonly<Record<Exclude<Invitation["state"], "usable">, string>> = {
  revoked: "This invitation was taken back.",
  expired: "This invitation has expired.",
  "used-up": "This invitation is used up.",
  outdated: "This invitation is older than the decision on your role.",
};

/** An invitation: what it is for, and one button; or why it does not work, and what to do. */
export function InvitationPage({
  invitation,
  path,
}: {
  readonly invitation: Invitation | null;
  /** Its address. */
  readonly path: string;
}) {
  if (invitation === null) {
    return (
      <Row kind="lead" label="Invitation">
        <h1>There is no such invitation.</h1>
        <p>
          The link may have been cut off on its way. Copy it whole from the message, or ask whoever
          sent it for another.
        </p>
      </Row>
    );
  }
  const { courseTitle, state, ownRole, isOfUse } = invitation;
  if (ownRole !== null && !isOfUse) {
    return (
      <Row kind="lead" label="Invitation">
        <h1>You are in “{courseTitle}” already.</h1>
        <p>You are {ownRole} there, and stay so: an invitation takes no rights away.</p>
        <p className="actions">
          <LinkButton look="primary" href="/courses">
            See your courses
          </LinkButton>
        </p>
      </Row>
    );
  }
  if (state !== "usable") {
    return (
      <Row kind="lead" label="Invitation">
        <h1>{ENDED[state]}</h1>
        <p>
          It was for the course “{courseTitle}”. Nothing was changed. Ask whoever sent it for
          another.
        </p>
      </Row>
    );
  }
  return <Usable invitation={invitation} path={path} />;
}

function Usable({
  invitation: { courseTitle, role, by, isSignedIn, ownRole },
  path,
}: {
  readonly invitation: Invitation;
  readonly path: string;
}) {
  const next = `next=${encodeURIComponent(path)}`;
  return (
    <Row
      kind="lead"
      label="Invitation"
      note={<p>Mentors and instructors of the course see your name and your address.</p>}
    >
      <h1>
        {by ?? "Somebody"} invites you to “{courseTitle}”.
      </h1>
      {ownRole === null ? (
        <p>You would be {role} there.</p>
      ) : (
        <p>
          You are {ownRole} there; by this you become {role}.
        </p>
      )}
      {isSignedIn ? (
        <form className="actions" method="post" action={`${path}/membership`}>
          <Button look="primary" type="submit">
            {ownRole === null ? "Join the course" : `Become ${role}`}
          </Button>
        </form>
      ) : (
        <>
          <p>Joining needs an account. Afterwards you come back here.</p>
          <p className="actions">
            <LinkButton look="primary" href={`/sign-in?${next}`}>
              Sign in
            </LinkButton>
            <LinkButton href={`/sign-up?${next}`}>Sign up</LinkButton>
          </p>
        </>
      )}
    </Row>
  );
}
