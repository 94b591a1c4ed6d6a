import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/identity/service/current-actor";
import { getOwnAccount } from "@/lib/identity/service/own-account";
import { PasskeyButton } from "@/lib/identity/ui/passkey-button";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { addressAction, nameAction, passwordAction } from "./actions";
import { PasskeyList } from "./passkey-list";
import { SessionList } from "./session-list";

import "./account.css";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

const PRESENT = {
  name: "password",
  label: "Present password",
  type: "password",
  autoComplete: "current-password",
} as const;

export default async function AccountPage() {
  const account = await getOwnAccount(await currentActor());
  if (account === null) return redirect("/sign-in?next=/account");
  const { name, email, isOwn, hasPassword, isFresh, providers, passkeys, sessions } = account;
  const asksPassword = hasPassword ? [PRESENT] : [];
  return (
    <>
      <Row kind="lead" label="Your account">
        <h1>{name}</h1>
        <p>
          {email}
          {providers.map((provider) => (
            <span key={provider}>
              <br />
              <span className="small">you can sign in with {provider}</span>
            </span>
          ))}
        </p>
        {!isOwn && (
          <p>
            This is an account of the demonstration, which everybody shares who looks around here.
            It cannot be changed. To keep what you do, sign out and sign up.
          </p>
        )}
      </Row>
      {isOwn && (
        <>
          <Row label="Name" note={<p>Others in your courses see it.</p>}>
            <ActionForm
              action={nameAction}
              submit="Change the name"
              look="plain"
              fields={[{ name: "name", label: "Name", autoComplete: "name", defaultValue: name }]}
            />
          </Row>
          <Row
            label="Address"
            note={<p>Nothing changes before you have opened the link that goes to it.</p>}
          >
            <ActionForm
              action={addressAction}
              submit="Send the mail"
              look="plain"
              fields={[
                {
                  name: "email",
                  label: "New e-mail address",
                  type: "email",
                  autoComplete: "email",
                },
                ...asksPassword,
              ]}
            />
          </Row>
          <Row
            label="Password"
            note={
              <p>
                {hasPassword
                  ? "Every other browser is signed out."
                  : "You have none so far. Setting one asks for a sign-in of the last hour."}
              </p>
            }
          >
            <ActionForm
              action={passwordAction}
              submit={hasPassword ? "Change the password" : "Set a password"}
              look="plain"
              fields={[
                ...asksPassword,
                {
                  name: "newPassword",
                  label: "New password",
                  type: "password",
                  autoComplete: "new-password",
                  hint: "At least 10 characters; a few words are best.",
                },
              ]}
            />
          </Row>
          <Row
            id="passkeys"
            label="Passkeys"
            note={
              <p>
                A passkey is kept by your device and signs you in with your finger, face or PIN.
                Adding one asks for a sign-in of the last hour.
              </p>
            }
          >
            <PasskeyList passkeys={passkeys} />
            {isFresh ? (
              <PasskeyButton purpose="add" next="/account" />
            ) : (
              <p className="small">
                You signed in more than an hour ago. To add a passkey, sign out and in again.
              </p>
            )}
          </Row>
        </>
      )}
      <Row id="sessions" label="Signed in">
        <SessionList sessions={sessions} />
      </Row>
      <Row
        label="Your data"
        note={<p>A file in JSON: your account, courses, sessions, attempts, answers and marks.</p>}
      >
        <div className="actions">
          <form method="post" action="/account/export">
            <Button type="submit">Download your data</Button>
          </form>
          {isOwn && (
            <LinkButton look="quiet" href="/account/delete">
              Delete the account
            </LinkButton>
          )}
        </div>
      </Row>
    </>
  );
}
