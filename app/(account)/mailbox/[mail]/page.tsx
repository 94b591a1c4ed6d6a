import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { piecesOf } from "@/lib/identity/kept-mail";
import { currentActor } from "@/lib/identity/service/current-actor";
import { readMail } from "@/lib/identity/service/mailbox";
import { Moment } from "@/lib/identity/ui/moment";
import { env } from "@/lib/platform/env";
import { Row } from "@/lib/ui/row";
import { NothingHere } from "../../../_frame/nothing-here";

export const metadata: Metadata = { title: "A mail", robots: { index: false } };

export default async function MailPage({
  params,
}: {
  readonly params: Promise<{ readonly mail: string }>;
}) {
  const { mail: id } = await params;
  const mail = await readMail(await currentActor(), await headers(), id);
  if (mail === null) return <NothingHere />;
  return (
    <Row kind="lead" label={<Link href="/mailbox">Mailbox</Link>}>
      <h1>{mail.subject}</h1>
      <p className="small">
        To {mail.to}, <Moment of={mail.sentAt} />
      </p>
      <p className="letter">
        {piecesOf(mail.text, env().siteUrl).map(({ kind, text }, index) =>
          kind === "link" ? (
            // A plain link: what it leads to must not be fetched before somebody follows it.
            <a key={index} href={text}>
              {text}
            </a>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </p>
    </Row>
  );
}
