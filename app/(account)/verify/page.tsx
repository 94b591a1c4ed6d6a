import type { Metadata } from "next";
import { nextPathSchema } from "@/lib/identity/schema";
import { findConfirmation } from "@/lib/identity/service/confirmation-links";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { oneParam, type SearchParams } from "../_parts/search-params";

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
      return <Confirm token={token} next={next} address={link.confirmation.email} />;
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
}: {
  readonly token: string;
  readonly next: string;
  readonly address: string;
}) {
  return (
    <Row kind="lead" label="Sign up">
      <h1>Confirm your address</h1>
      <p>
        You are about to confirm <b>{address}</b>. If that is not yours, close this page: without
        the button nothing happens.
      </p>
      <p>It signs you in here, and what you answered in this browser comes along.</p>
      <form method="post" action="/verify/confirmation">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <p className="actions">
          <Button type="submit" look="primary">
            Confirm and sign in
          </Button>
        </p>
      </form>
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
        A link works for a day, and only the newest one that was sent. Sign in with your address and
        password, and the mail is sent again; or sign up once more. What you answered in this
        browser is still here.
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
