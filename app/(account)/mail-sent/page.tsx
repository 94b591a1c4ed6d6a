import type { Metadata } from "next";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { MailboxNote } from "../_parts/mailbox-note";
import { oneParam, type SearchParams } from "@/app/_parts/search-params";

export const metadata: Metadata = { title: "Look into your mail", robots: { index: false } };

/** The same for every address, so that it tells nobody which of them have an account. */
export default async function MailSentPage({
  searchParams,
}: {
  readonly searchParams: SearchParams;
}) {
  const isReset = (await oneParam(searchParams, "about")) === "reset";
  return (
    <Row kind="lead" label={isReset ? "New password" : "Sign up"}>
      <h1>Look into your mail</h1>
      {isReset ? (
        <p>
          If the address has an account, a mail is on its way to it, with a link to set a new
          password. The link works once, for an hour. Until then the old password stays.
        </p>
      ) : (
        <p>
          A mail is on its way to the address, with the next step. With the link in it you choose
          your password. It works once, for a day, in any browser: what you answered in this one
          comes along at the latest when you sign in here.
        </p>
      )}
      <p>
        Nothing there after a few minutes? Look into the spam folder, and check that the address was
        typed as it is.
      </p>
      <MailboxNote />
      <p className="actions">
        <LinkButton href={isReset ? "/forgot" : "/sign-up"}>Try another address</LinkButton>
        <LinkButton href="/quizzes">See the quizzes</LinkButton>
      </p>
    </Row>
  );
}
