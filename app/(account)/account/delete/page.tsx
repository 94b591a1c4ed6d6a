import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/identity/service/current-actor";
import { getOwnAccount } from "@/lib/identity/service/own-account";
import { ActionForm } from "@/lib/ui/action-form";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { deleteAction } from "./actions";

export const metadata: Metadata = { title: "Delete your account", robots: { index: false } };

export default async function DeleteAccountPage() {
  const account = await getOwnAccount(await currentActor());
  if (account === null) return redirect("/sign-in?next=/account/delete");
  if (!account.isOwn) return redirect("/account");
  const { email, hasPassword } = account;
  return (
    <>
      <Row kind="lead" label="Your account">
        <h1>Delete the account for good?</h1>
        <p>It cannot be brought back. Download your data first if you want to keep anything.</p>
      </Row>
      <Row label="What goes" prose>
        <p>
          Your name and address, your password, passkeys and other ways to sign in, every browser’s
          session, your places in courses, and all attempts with their answers and marks. They leave
          the statistics of your courses too.
        </p>
      </Row>
      <Row label="What stays" prose>
        <p>
          Lines of the audit log say that an account did something and when, with a number in place
          of your name. Rosters that an instructor has put into a course belong to the course; what
          a browser did without signing in belongs to that browser. Backups of the site keep older
          copies until they are replaced.
        </p>
      </Row>
      <Row label="Delete it" note={<p>The account is {email}.</p>}>
        <ActionForm
          action={deleteAction}
          submit="Delete the account"
          fields={[
            {
              name: "typed",
              label: "Type the address of the account",
              type: "email",
              autoComplete: "off",
            },
            ...(hasPassword
              ? [
                  {
                    name: "password",
                    label: "Password",
                    type: "password" as const,
                    autoComplete: "current-password",
                  },
                ]
              : []),
          ]}
        >
          <LinkButton look="quiet" href="/account">
            Keep it
          </LinkButton>
        </ActionForm>
        {!hasPassword && (
          <p className="small">
            Your account has no password: you must have signed in within the last hour.
          </p>
        )}
      </Row>
    </>
  );
}
