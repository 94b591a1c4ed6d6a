import "server-only";
import { db } from "@/lib/platform/db";
import type { KeptMail, KeptMailHead } from "../kept-mail";

const head = { id: true, to: true, subject: true, sentAt: true } as const;

/** The mails that were kept instead of sent, the newest first. */
export function listMails(atMost: number): Promise<readonly KeptMailHead[]> {
  return db().mail.findMany({
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: atMost,
    select: head,
  });
}

export function findMail(id: string): Promise<KeptMail | null> {
  return db().mail.findUnique({ where: { id }, select: { ...head, text: true } });
}
