import type { Metadata } from "next";
import { nextPathSchema } from "@/lib/identity/schema";
import { findConfirmation } from "@/lib/identity/service/confirmation-links";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { hiddenField, NAME_FIELD, NEW_PASSWORD_FIELD } from "../_parts/account-fields";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { confirmAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } };

/** Opening it confirms nothing: mail scanners open links too. The button does. */
export default async function VerifyPage({
  searchParams,
}: {
  readonly searchParams: SearchParams;
}) {
  const token = await oneParam(searchParams, "token");
  const link = await findConfirmation(token);
  switch (link.kind) {
    case "fresh": {
      const next = nextPathSchema.parse(await oneParam(searchParams, "next"));
      const { email, name } = link.confirmation;
      return <Confirm token={token} next={next} address={email} name={name} />;
    }
    case "used":
      return <Used />;
    case "unknown":
      return (await currentActor()).kind === "member" && token === "" ? <Welcome /> : <Unknown />;
  }
}

function Confirm({
  token,
  next,
  address,
  name,
}: {
  readonly token: string;
  readonly next: string;
  readonly address: string;
  readonly name: string;
}) {
  return (
    <Row kind="lead" label="Sign up">
      <h1>Confirm your address</h1>
      <p>
        You are about to confirm <b>{address}</b> and choose the password of its account. If that is
        not your address, close this page: without the button nothing happens.
      </p>
      <p>It signs you in here, and what you answered in this browser comes along.</p>
      <ActionForm
        action={confirmAction}
        submit="Confirm and sign in"
        fields={[
          { ...NAME_FIELD, defaultValue: name },
          NEW_PASSWORD_FIELD,
          hiddenField("token", token),
          hiddenField("next", next),
        ]}
      />
    </Row>
  );
}

function Welcome() {
  return (
    <Row kind="lead" label="Sign up">
      <h1>Your address is confirmed</h1>
      <p>You are signed in. What you answered in this browser is with your account now.</p>
      <p className="actions">
        <LinkButton look="primary" href="/quizzes">
          See the quizzes
        </LinkButton>
      </p>
    </Row>
  );
}

function Used() {
  return (
    <Row kind="lead" label="Sign up">
      <h1>This address is confirmed already</h1>
      <p>The link has done its work and is not needed again. Sign in with your password.</p>
      <p className="actions">
        <LinkButton look="primary" href="/sign-in">
          Sign in
        </LinkButton>
      </p>
    </Row>
  );
}

function Unknown() {
  return (
    <Row kind="lead" label="Sign up">
      <h1>This link does not work any more</h1>
      <p>
        A link works once, for a day. If you have chosen a password already, sign in; if not, sign
        up once more and use the link in the new mail. What you answered in this browser is still
        here.
      </p>
      <p className="actions">
        <LinkButton look="primary" href="/sign-in">
          Sign in
        </LinkButton>
        <LinkButton href="/sign-up">Sign up</LinkButton>
      </p>
    </Row>
  );
}
