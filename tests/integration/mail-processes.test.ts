import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { adoptDatabase, db } from "@/lib/platform/db";
import { openPostgres } from "@/lib/platform/postgres-home";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { createDatabase } from "../support/create-database";
import { answer, ask, makeClass } from "../support/discussion";
import { startMailServer } from "../support/mail-server";
import { type MailSender, runMailSender } from "../support/run-mail-sender";

const server = inject("postgresUrl");
const mails = await startMailServer();
const MINUTE = 60 * 1000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

describe.skipIf(server === undefined)("the mail of several servers on one PostgreSQL", () => {
  const senders: MailSender[] = [];
  let url = "";
  let close = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    url = await createDatabase(server ?? "", `mail_${String(process.pid)}`, "residual_migrated");
    const database = await openPostgres(url);
    adoptDatabase(database);
    close = () => database.close();
  });

  afterEach(() => Promise.all(senders.splice(0).map((sender) => sender.kill())));

  afterAll(async () => {
    adoptDatabase(undefined);
    await close();
    await mails.close();
  });

  const start = async (): Promise<MailSender> => {
    const sender = await runMailSender({
      DATABASE_URL: url,
      SMTP_URL: mails.url,
      SITE_URL: "https://quiz.example.org",
      SESSION_SECRET: "a secret of the tests, long enough",
    });
    senders.push(sender);
    return sender;
  };

  /** A learner who wishes mails so, and whose thread has so many answers. */
  const answered = async (rhythm: "each" | "daily", answers: number) => {
    const { course, asker, mentor } = await makeClass();
    await chooseMail(asker, course.slug, { rhythm, isAll: false });
    const { threadId } = await ask(asker, course.slug);
    for (let count = 0; count < answers; count += 1) await answer(mentor, threadId);
    return asker;
  };

  for (const rhythm of ["each", "daily"] as const) {
    it(`goes out once to each (${rhythm}), though both look at the same moment`, async () => {
      const askers = [];
      for (let count = 0; count < 5; count += 1) askers.push(await answered(rhythm, 3));
      const both = [await start(), await start()];
      const due = inMinutes(rhythm === "each" ? 11 : 24 * 60);
      const sent = await Promise.all(both.map((sender) => sender.send(due)));
      expect(sent.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(askers.length);
      for (const { email } of askers) expect(mails.to(email)).toHaveLength(1);
      expect(await db().notification.count({ where: { mailedAt: null } })).toBe(0);
    });
  }

  it("goes out though the process that was sending it was killed, once its hold has run out", async () => {
    const { email } = await answered("each", 2);
    const [first, second] = [await start(), await start()];
    const swallowed = mails.swallow();
    const lost = first.send(inMinutes(11));
    await swallowed;
    await first.kill();
    expect(await lost).toBeNull();
    expect(await second.send(inMinutes(12))).toBe(0);
    expect(mails.to(email)).toEqual([]);
    expect(await second.send(inMinutes(42))).toBe(1);
    expect(await second.send(inMinutes(43))).toBe(0);
    expect(mails.to(email)).toHaveLength(1);
  });
});
