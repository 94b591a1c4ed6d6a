import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { currentActor } from "@/lib/identity/service/current-actor";
import { readMailbox } from "@/lib/identity/service/mailbox";
import { Moment } from "@/lib/identity/ui/moment";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../_frame/nothing-here";

export const metadata: Metadata = { title: "Mailbox", robots: { index: false } };

export default async function MailboxPage() {
  const mails = await readMailbox(await currentActor(), await headers());
  if (mails === null) return <NothingHere />;
  return (
    <Row
      kind="lead"
      label="Trial"
      wide
      note={<p>Set SMTP_URL, and mails are sent instead of kept.</p>}
    >
      <h1>Mailbox</h1>
      <p>What this site would have sent. Only a browser on this very machine can read it.</p>
      {mails.length === 0 ? (
        <Empty words="No mail yet. Sign up, and the link to confirm the address comes here." />
      ) : (
        <Table
          stack
          corner="Subject"
          columns={[
            { key: "to", head: "To", label: "To" },
            { key: "at", head: "Time", label: "Time" },
          ]}
          groups={[
            mails.map(({ id, subject, to, sentAt }) => ({
              key: id,
              head: <Link href={`/mailbox/${id}`}>{subject}</Link>,
              cells: [to, <Moment key="at" of={sentAt} />],
            })),
          ]}
        />
      )}
    </Row>
  );
}
