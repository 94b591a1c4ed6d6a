import type { OwnAccount } from "@/lib/identity/service/own-account";
import { Moment } from "@/lib/identity/ui/moment";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { passkeyNameAction } from "./actions";

/** The passkeys of an account, each with what can be done with it. */
export function PasskeyList({ passkeys }: Pick<OwnAccount, "passkeys">) {
  if (passkeys.length === 0) return <p className="small">You have none so far.</p>;
  return (
    <ul className="things">
      {passkeys.map(({ id, name, at }) => (
        <li key={id}>
          <p className="thing">
            <b>{name}</b>
            {at !== null && (
              <span className="small">
                since <Moment of={at} />
              </span>
            )}
          </p>
          <div className="actions">
            <form method="post" action={`/account/passkeys/${id}/removal`}>
              <Button type="submit" look="quiet" compact>
                Remove <span className="sr">{name}</span>
              </Button>
            </form>
          </div>
          <details className="more">
            <summary>
              Rename<span className="sr"> {name}</span>
            </summary>
            <ActionForm
              action={passkeyNameAction}
              submit="Rename it"
              look="plain"
              fields={[
                { name: "passkey", label: "", type: "hidden", defaultValue: id },
                { name: "name", label: "Name of the passkey", defaultValue: name },
              ]}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
