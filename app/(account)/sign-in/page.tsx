import type { Metadata } from "next";
import Link from "next/link";
import { mayEnterDemo } from "@/lib/courses/service/enter-demo";
import { troubleInWords } from "@/lib/identity/provider-trouble";
import { nextPathSchema } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { universityName } from "@/lib/identity/service/university";
import { ActionForm } from "@/lib/ui/action-form";
import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { signInAction } from "./actions";
import { OtherWays } from "./other-ways";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: SearchParams;
}) {
  const next = nextPathSchema.parse(await oneParam(searchParams, "next"));
  const isReset = (await oneParam(searchParams, "after")) === "reset";
  const signUp = next === "/quizzes" ? "/sign-up" : `/sign-up?next=${encodeURIComponent(next)}`;
  const trouble = troubleInWords(await oneParam(searchParams, "error"));
  return (
    <>
      <Row
        kind="lead"
        label="Sign in"
        note={
          <p>
            No account? <Link href={signUp}>Sign up</Link>. What you answered in this browser comes
            along. You can also go on without one.
          </p>
        }
      >
        <h1>Sign in</h1>
        {isReset && (
          <Callout tone="right">
            <p>The new password is set, and every browser was signed out. Sign in with it.</p>
          </Callout>
        )}
        {trouble !== null && (
          <Callout tone="depends">
            <p>{trouble}</p>
          </Callout>
        )}
        <ActionForm
          action={signInAction}
          submit="Sign in"
          fields={[
            { name: "email", label: "E-mail address", type: "email", autoComplete: "username" },
            {
              name: "password",
              label: "Password",
              type: "password",
              autoComplete: "current-password",
            },
            { name: "next", label: "", type: "hidden", defaultValue: next },
          ]}
        >
          <Link className="btn quiet" href="/forgot">
            Forgot it?
          </Link>
        </ActionForm>
      </Row>
      <OtherWays
        next={next}
        university={universityName()}
        hasDemo={mayEnterDemo(await currentActor())}
      />
    </>
  );
}
