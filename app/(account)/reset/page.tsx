import type { Metadata } from "next";
import { isResetOpen } from "@/lib/identity/service/reset-password";
import { ActionForm } from "@/lib/ui/action-form";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { hiddenField, NEW_PASSWORD_FIELD } from "../_parts/account-fields";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { resetAction } from "./actions";

export const metadata: Metadata = { title: "Set a new password", robots: { index: false } };

/** Opening it uses nothing up: mail scanners open links too. */
export default async function ResetPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = await oneParam(searchParams, "token");
  if (!(await isResetOpen(token))) {
    return (
      <Row kind="lead" label="New password">
        <h1>This link does not work any more</h1>
        <p>
          A link for a new password works once, for an hour. Your password is what it was. If you
          still need a new one, have another link sent.
        </p>
        <p className="actions">
          <LinkButton look="primary" href="/forgot">
            Send me a new link
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </p>
      </Row>
    );
  }
  return (
    <Row kind="lead" label="New password">
      <h1>Set a new password</h1>
      <p>With it, every browser that is signed in to your account is signed out.</p>
      <ActionForm
        action={resetAction}
        submit="Set the password"
        fields={[{ ...NEW_PASSWORD_FIELD, label: "New password" }, hiddenField("token", token)]}
      />
    </Row>
  );
}
