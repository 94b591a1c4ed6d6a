import type { Metadata } from "next";
import Link from "next/link";
import { nextPathSchema } from "@/lib/identity/schema";
import { canSendMail } from "@/lib/platform/mail";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { EMAIL_FIELD, hiddenField, NAME_FIELD } from "../_parts/account-fields";
import { NoMail } from "../_parts/no-mail";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Sign up", robots: { index: false } };

export default async function SignUpPage({
  searchParams,
}: {
  readonly searchParams: SearchParams;
}) {
  const next = nextPathSchema.parse(await oneParam(searchParams, "next"));
  return (
    <Row
      kind="lead"
      label="Sign up"
      note={
        <p>
          You have an account? <Link href="/sign-in">Sign in</Link>. What you answered in this
          browser comes along either way.
        </p>
      }
    >
      <h1>Make an account</h1>
      <p>
        What you answered in this browser comes along, and is there on your other devices. You can
        also go on without an account.
      </p>
      {canSendMail() ? (
        <ActionForm
          action={signUpAction}
          submit="Sign up"
          fields={[
            NAME_FIELD,
            {
              ...EMAIL_FIELD,
              hint: "We send one mail there. With its link you choose a password.",
            },
            hiddenField("next", next),
          ]}
        />
      ) : (
        <NoMail words="nobody can sign up with an address" />
      )}
    </Row>
  );
}
