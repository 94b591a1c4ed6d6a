import type { OwnAccount } from "@/lib/identity/service/own-account";
import { Moment } from "@/lib/identity/ui/moment";
import { Button } from "@/lib/ui/button";

/** The browsers that are signed in to an account; each but this one can be signed out. */
export function SessionList({ sessions }: Pick<OwnAccount, "sessions">) {
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <>
      <ul className="things">
        {sessions.map(({ id, device, at, isThis }) => (
          <li key={id}>
            <p className="thing">
              <b>{device}</b>
              <span className="small">
                {isThis && "this browser, "}since <Moment of={at} />
              </span>
            </p>
            {!isThis && (
              <form method="post" action={`/account/sessions/${id}/end`}>
                <Button type="submit" look="quiet" compact>
                  Sign out <span className="sr">{device}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <form method="post" action="/account/sessions/others/end">
          <Button type="submit">Sign out all others</Button>
        </form>
      )}
    </>
  );
}
