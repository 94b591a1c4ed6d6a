import { headers } from "next/headers";
import Link from "next/link";
import { currentActor } from "@/lib/identity/service/current-actor";
import { mayReadMailbox } from "@/lib/identity/service/mailbox";

/** Where the mails of a trial are; nothing on a site that people use. */
export async function MailboxNote() {
  if (!mayReadMailbox(await currentActor(), await headers())) return null;
  return (
    <p className="small">
      This site is being tried out and sends no mail: what it would send is in{" "}
      <Link href="/mailbox">the mailbox</Link>.
    </p>
  );
}
