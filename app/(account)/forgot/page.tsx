import type { Metadata } from "next";
import Link from "next/link";
import { canSendMail } from "@/lib/platform/mail";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { EMAIL_FIELD } from "../_parts/account-fields";
import { NoMail } from "../_parts/no-mail";
import { forgotAction } from "./actions";

export const metadata: Metadata = { title: "Forgotten password", robots: { index: false } };

export default function ForgotPage() {
  return (
    <Row
      kind="lead"
      label="New password"
      note={
        <p>
          You remember it? <Link href="/sign-in">Sign in</Link>. What you answered in this browser
          comes along.
        </p>
      }
    >
      <h1>Set a new password</h1>
      {canSendMail() ? (
        <>
          <p>We mail you a link for it. Until you use the link, your password stays as it is.</p>
          <ActionForm action={forgotAction} submit="Send me the link" fields={[EMAIL_FIELD]} />
        </>
      ) : (
        <NoMail words="no link for a new password can reach you" />
      )}
    </Row>
  );
}
