import { COURSE_ROLES } from "@/lib/identity/schema";
import { PasskeyButton } from "@/lib/identity/ui/passkey-button";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";

/** Ways to sign in besides the password, and on a trial the demonstration. */
export function OtherWays({
  next,
  university,
  hasDemo,
}: {
  /** Where to go on afterwards: a path of this site. */
  readonly next: string;
  /** What the university's provider is called; null where there is none. */
  readonly university: string | null;
  readonly hasDemo: boolean;
}) {
  return (
    <>
      {university !== null && (
        <Row label="At the university">
          <form method="post" action="/sign-in/university">
            <input type="hidden" name="next" value={next} />
            <Button type="submit">Sign in with {university}</Button>
          </form>
        </Row>
      )}
      <Row label="Without a password">
        <PasskeyButton purpose="sign-in" next={next} />
        <p className="no-js-only small">A passkey needs JavaScript, which is off here.</p>
      </Row>
      {hasDemo && (
        <Row
          label="Look around"
          note={
            <p>
              This site is only being tried out. Everybody who looks around shares these accounts.
            </p>
          }
        >
          <div className="actions">
            {COURSE_ROLES.map((role) => (
              <form key={role} method="post" action={`/demo/${role}`}>
                <Button type="submit">As {role}</Button>
              </form>
            ))}
          </div>
        </Row>
      )}
    </>
  );
}
