import { describe, expect, it, vi } from "vitest";
import { POST } from "@/app/(discuss)/mail/stop/[token]/now/route";
import { findStoppable } from "@/lib/discussion/service/mail-choice";
import { stopToken } from "@/lib/discussion/stop-token";
import { makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

const SECRET = "a secret of the tests, long enough";
vi.stubEnv("SESSION_SECRET", SECRET);

const ENCODED = {
  type: "application/x-www-form-urlencoded",
  body: "List-Unsubscribe=One-Click",
};

/** As section 8.2 of RFC 8058 prints it. */
const IN_PARTS = {
  type: "multipart/form-data; boundary=---FormBoundaryjWmhtjORrn",
  body: [
    "-----FormBoundaryjWmhtjORrn",
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    "",
    "One-Click",
    "-----FormBoundaryjWmhtjORrn--",
    "",
  ].join("\r\n"),
};

/** Sends a body without cookie, origin and anything else that a browser says. */
const send = (token: string, { type, body }: typeof ENCODED) =>
  POST(
    new Request(`https://quiz.example.org/mail/stop/${token}/now`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    }),
    { params: Promise.resolve({ token }) },
  );

describe("one click in a mail program", () => {
  forEachDatabase("migrated", () => {
    it.each([
      ["an encoded form", ENCODED],
      ["a form in parts", IN_PARTS],
    ])("stops the mails by %s, and is answered with 200 and no redirect", async (_, sent) => {
      const { course, asker } = await makeClass();
      const token = stopToken(SECRET, { courseId: course.id, userId: asker.participantId });
      const refused = await send(`${token}x`, sent);
      expect([refused.status, refused.headers.get("location")]).toEqual([404, null]);
      expect(await findStoppable(token)).toMatchObject({ isStopped: false });
      const answer = await send(token, sent);
      expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(await answer.text()).toBe("You get no more mails of this discussion.\n");
      expect(await findStoppable(token)).toMatchObject({ isStopped: true });
      expect((await send(token, sent)).status).toBe(200);
    });

    it("is told from the form of our own page, which is sent on to it", async () => {
      const { course, asker } = await makeClass();
      const token = stopToken(SECRET, { courseId: course.id, userId: asker.participantId });
      const answer = await send(token, { ...ENCODED, body: "" });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/mail/stop/${token}`]);
      expect(await findStoppable(token)).toMatchObject({ isStopped: true });
    });
  });
});
