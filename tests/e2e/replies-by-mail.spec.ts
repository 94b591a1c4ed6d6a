import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, test } from "@playwright/test";
import { onStage } from "@/tests/policy/on-stage";
import type { Served } from "@/tests/policy/served";
import type { Stage } from "@/tests/policy/stage";
import { freePort } from "../support/free-port";
import { mailClient, quoting } from "../support/mail-sending";
import { startMailServer } from "../support/mail-server";
import { laidOutFolder } from "./support/laid-out-folder";

const WORDS = "It is 0.9 - 0.1 = 0.8, and so less.";

test("a site whose settings say so takes in what is answered to its mails, until it ends", async () => {
  test.setTimeout(300_000);
  const folder = await laidOutFolder();
  const mails = await startMailServer();
  const port = await freePort();
  const client = mailClient(port);
  const env = {
    RESIDUAL_DATA: folder,
    SMTP_URL: mails.url,
    REPLY_DOMAIN: "reply.example.org",
    REPLY_PORT: String(port),
  };
  try {
    await onStage(env, async ({ served, stage, asker }) => {
      const { classmate, thread, people } = stage;
      await tellByMail(served, stage);
      // The server looks once a minute.
      await expect.poll(() => mails.to(classmate.email).length, { timeout: 90_000 }).toBe(1);
      const letter = mails.to(classmate.email)[0];
      const mail = {
        from: classmate.email,
        to: letter?.headers.get("reply-to") ?? "",
        text: quoting(WORDS, letter?.text ?? ""),
      };
      expect((await client.send({ ...mail, to: "somebody@example.net" })).code).toBe(550);
      expect((await client.send(mail)).code).toBe(250);
      const posts = await served.query(
        "SELECT text, is_anonymous FROM post WHERE thread_id = $1::uuid AND parent_id = $2::uuid",
        thread.id,
        thread.reply,
      );
      // She had asked without her name.
      expect(posts).toEqual([{ text: WORDS, is_anonymous: true }]);
      const path = `/threads/${thread.id}`;
      const shown = await asker.ask(people.mentor.cookie, { method: "GET", path });
      expect(shown.text).toContain("and so less.");
      expect(shown.text).toContain("Arithmetic checks");
      expect(served.output()).toContain("taking in answers to mails");
      expect(served.output()).not.toContain(classmate.email);
    });
    await expect(client.send({ from: "a@b.example", to: "c@d.example" })).rejects.toThrow();
  } finally {
    await mails.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/** A line in the asker's inbox that is old enough to be mailed by itself. */
async function tellByMail({ query }: Served, { classmate, thread }: Stage): Promise<void> {
  await query(
    "INSERT INTO mail_choice (course_id, user_id, rhythm) SELECT course_id, $1::uuid, 'each' FROM thread WHERE id = $2::uuid",
    classmate.id,
    thread.id,
  );
  await query(
    "INSERT INTO notification (id, user_id, kind, thread_id, post_id, at) VALUES ($1::uuid, $2::uuid, 'reply', $3::uuid, $4::uuid, now() - interval '11 minutes')",
    randomUUID(),
    classmate.id,
    thread.id,
    thread.reply,
  );
}
