import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { mayEnterDemo, prepareDemo } from "@/lib/courses/service/enter-demo";
import { VISITOR } from "@/lib/identity/actor";
import { guestCookieName } from "@/lib/identity/guest";
import { auth } from "@/lib/identity/service/auth";
import { endDemonstration } from "@/lib/identity/service/demo-accounts";
import { listenToSignIns, type SignIn } from "@/lib/identity/service/sign-in-listeners";
import { findMember } from "@/lib/identity/store/find-member";
import { readEnv } from "@/lib/platform/env";
import { forEachDatabase } from "../support/for-each-database";
import { browser } from "../support/by-mail";
import { person, signedInAs } from "../support/people";
import { somebody } from "../support/quiz-fixture";

const SECRET = "s".repeat(32);

/** Sites that people use. */
const REAL = {
  "with a database of its own": readEnv({
    NODE_ENV: "production",
    DATABASE_URL: "postgresql://localhost/residual",
    SESSION_SECRET: SECRET,
  }),
  "with a database of its own, in development": readEnv({
    DATABASE_URL: "postgresql://localhost/residual",
  }),
  "at a real address": readEnv({
    NODE_ENV: "production",
    SITE_URL: "https://quiz.example.org",
  }),
};

describe("the demonstration", () => {
  forEachDatabase("migrated", (database) => {
    it("gives everybody who looks around in a role the same account, in the open course", async () => {
      const [first, second] = await Promise.all([
        prepareDemo(VISITOR, "mentor"),
        prepareDemo(VISITOR, "mentor"),
      ]);
      expect(first).toBe(second);
      const demo = await signedInAs(first ?? "");
      expect(demo).toMatchObject({
        name: "Demo mentor",
        isDemo: true,
        isAdministrator: false,
        memberships: [{ courseId: OPEN_COURSE.id, role: "mentor" }],
      });
      expect(await prepareDemo(VISITOR, "administrator")).toBeNull();
    });

    it("has accounts without a password", async () => {
      const id = (await prepareDemo(VISITOR, "learner")) ?? "";
      expect(await database().prisma.account.count({ where: { userId: id } })).toBe(0);
    });

    it("signs in to its own accounts only, and takes nothing from a guest", async () => {
      const signIns: SignIn[] = [];
      listenToSignIns([
        (signIn) => {
          signIns.push(signIn);
          return Promise.resolve();
        },
      ]);
      const userId = (await prepareDemo(VISITOR, "learner")) ?? "";
      const entered = await auth().api.enterDemo({
        body: { userId },
        headers: browser(somebody()),
        asResponse: true,
      });
      const cookies = entered.headers.getSetCookie().map((cookie) => cookie.split("=")[0]);
      expect(cookies).toContain("residual.session_token");
      expect(cookies).not.toContain(guestCookieName(false));
      expect(signIns).toEqual([]);
      const lines = await database().prisma.auditEntry.count({
        where: { action: "account.signed-in", subjectId: userId },
      });
      expect(lines).toBe(1);
      const { participantId } = await person();
      await expect(auth().api.enterDemo({ body: { userId: participantId } })).rejects.toThrow();
      expect(await database().prisma.session.count({ where: { userId: participantId } })).toBe(1);
    });

    for (const [where, settings] of Object.entries(REAL)) {
      it(`is not there on a site ${where}`, async () => {
        expect(mayEnterDemo(VISITOR, settings)).toBe(false);
        expect(mayEnterDemo(await person({ isAdministrator: true }), settings)).toBe(false);
        expect(await prepareDemo(VISITOR, "learner", settings)).toBeNull();
      });

      it(`is nobody on a site ${where}, even before its end`, async () => {
        const demo = await signedInAs((await prepareDemo(VISITOR, "instructor")) ?? "");
        expect(await findMember(demo.sessionId)).not.toBeNull();
        expect(await findMember(demo.sessionId, settings)).toBeNull();
        expect(await findMember((await person()).sessionId, settings)).not.toBeNull();
      });

      it(`is ended when a site ${where} starts with the data of a trial`, async () => {
        const id = (await prepareDemo(VISITOR, "instructor")) ?? "";
        const demo = await signedInAs(id);
        const ada = await person();
        await endDemonstration({ ...settings });
        expect(await findMember(demo.sessionId)).toBeNull();
        expect(await database().prisma.membership.count({ where: { userId: id } })).toBe(0);
        expect(await findMember(ada.sessionId)).not.toBeNull();
      });
    }

    it("goes on when a trial starts again", async () => {
      const demo = await signedInAs((await prepareDemo(VISITOR, "learner")) ?? "");
      await endDemonstration(readEnv({ SITE_URL: "http://localhost:3000" }));
      expect(await findMember(demo.sessionId)).not.toBeNull();
    });
  });
});
