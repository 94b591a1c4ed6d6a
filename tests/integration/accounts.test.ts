import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { confirmAddress } from "@/lib/identity/service/confirm-address";
import { findConfirmation } from "@/lib/identity/service/confirmation-links";
import { requestReset } from "@/lib/identity/service/request-reset";
import { isResetOpen, resetPassword } from "@/lib/identity/service/reset-password";
import { signIn } from "@/lib/identity/service/sign-in";
import { signUp } from "@/lib/identity/service/sign-up";
import { forEachDatabase } from "../support/for-each-database";
import {
  browser,
  mailsTo,
  newAddress,
  PASSWORD,
  signUpAs,
  tokenIn,
  withAccount,
} from "../support/by-mail";

const person = (email: string) => ({
  name: "Ada Byron",
  email,
  password: PASSWORD,
  next: "/quizzes",
});

describe("an account with address and password", () => {
  forEachDatabase("migrated", (database) => {
    const sessionsOf = (email: string) =>
      database().prisma.session.count({ where: { user: { email } } });

    const auditOf = async (email: string) => {
      const { prisma } = database();
      const { id } = await prisma.user.findUniqueOrThrow({
        where: { email },
        select: { id: true },
      });
      const entries = await prisma.auditEntry.findMany({
        where: { subjectId: id },
        orderBy: { id: "asc" },
        select: { action: true },
      });
      return entries.map(({ action }) => action);
    };

    it("is confirmed by the link in the mail, once; a second use says so and signs nobody in", async () => {
      const email = newAddress();
      const token = await signUpAs(email);
      expect(await findConfirmation(token)).toMatchObject({
        kind: "fresh",
        confirmation: { email },
      });
      expect(await confirmAddress(token, browser())).toBe("confirmed");
      expect(await sessionsOf(email)).toBe(1);
      expect(await findConfirmation(token)).toEqual({ kind: "used" });
      expect(await confirmAddress(token, browser())).toBe("used");
      expect(await sessionsOf(email)).toBe(1);
      expect(await auditOf(email)).toEqual(["account.created", "account.signed-in"]);
    });

    it("is signed in once by a link that several browsers use at the same moment", async () => {
      const email = newAddress();
      const token = await signUpAs(email);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirmAddress(token, browser())));
      expect(outcomes.filter((outcome) => outcome === "confirmed")).toHaveLength(1);
      expect(await sessionsOf(email)).toBe(1);
    });

    it("keeps of the link only a hash, and does not know it a day later", async () => {
      const token = await signUpAs(newAddress());
      const { verification } = database().prisma;
      const kept = await verification.findMany();
      expect(JSON.stringify(kept)).not.toContain(token);
      await verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
      expect(await findConfirmation(token)).toEqual({ kind: "unknown" });
      expect(await confirmAddress(token, browser())).toBe("unknown");
    });

    it("is asked for in the same way whether the address is known or not; only the mail differs", async () => {
      const [known, unknown] = [await withAccount(), newAddress()];
      const answers = await Promise.all(
        [known, unknown].map((email) => signUp(VISITOR, person(email), browser())),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect((await mailsTo(unknown, 1))[0]).toContain("/verify?token=");
      const toKnown = (await mailsTo(known, 2))[1];
      expect(toKnown).toContain("It has an account already.");
      expect(toKnown).not.toContain("token=");
    });

    it("has the password of the sign-up that was confirmed, not of a stranger's before it", async () => {
      const email = newAddress();
      const early = await signUpAs(email, "the stranger's own words");
      const late = await signUpAs(email, PASSWORD);
      expect(await confirmAddress(early, browser())).toBe("unknown");
      expect(await confirmAddress(late, browser())).toBe("confirmed");
      expect(await signIn(email, "the stranger's own words", browser())).toEqual({ kind: "wrong" });
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
    });

    it("cannot be used before its address is confirmed; the right password has the mail sent again, a few times", async () => {
      const email = newAddress();
      await signUpAs(email);
      expect(await signIn(email, "not the password", browser())).toEqual({ kind: "wrong" });
      for (const mail of ["sent", "sent", "sent", "wait"]) {
        expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "unconfirmed", mail });
      }
      const mails = await mailsTo(email, 4);
      expect(await confirmAddress(tokenIn(mails[2]), browser())).toBe("confirmed");
      expect(await confirmAddress(tokenIn(mails[3]), browser())).toBe("used");
      expect(await sessionsOf(email)).toBe(1);
    });

    it("is not signed in by a wrong password, which is the same answer as for an unknown address", async () => {
      const email = await withAccount();
      expect(await signIn(email, "not the password", browser())).toEqual({ kind: "wrong" });
      expect(await signIn(newAddress(), PASSWORD, browser())).toEqual({ kind: "wrong" });
      expect(await sessionsOf(email)).toBe(1);
    });

    it("is set a new password by a link that came by mail, once; all its sessions end", async () => {
      const email = await withAccount();
      expect(await requestReset(email, browser())).toEqual({ kind: "mailed" });
      const token = tokenIn((await mailsTo(email, 2))[1]);
      expect(await isResetOpen(token)).toBe(true);
      expect(await resetPassword(token, "other words than before", browser())).toBe("set");
      expect(await sessionsOf(email)).toBe(0);
      expect(await isResetOpen(token)).toBe(false);
      expect(await resetPassword(token, "words of somebody else", browser())).toBe("unknown");
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "wrong" });
      expect(await signIn(email, "other words than before", browser())).toEqual({
        kind: "signed-in",
      });
      expect(await auditOf(email)).toContain("account.password-changed");
    });

    it("is proven by a link for a new password too: it came by mail", async () => {
      const email = newAddress();
      await signUpAs(email, "words that are forgotten");
      await requestReset(email, browser());
      const token = tokenIn((await mailsTo(email, 2))[1]);
      expect(await resetPassword(token, PASSWORD, browser())).toBe("set");
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
    });

    it("is asked a new password for in the same way when there is none, and no mail is sent", async () => {
      const [known, unknown] = [await withAccount(), newAddress()];
      expect(await requestReset(unknown, browser())).toEqual(await requestReset(known, browser()));
      await mailsTo(known, 2);
      await mailsTo(unknown, 0);
    });
  });
});

describe("trying often", () => {
  forEachDatabase("migrated", () => {
    let email = "";
    beforeAll(async () => {
      email = await withAccount();
    });

    it("is slowed for one account from one machine, with the right password too, and not from another", async () => {
      const machine = browser();
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await signIn(email, "not the password", machine)).toEqual({ kind: "wrong" });
      }
      const outcome = await signIn(email, PASSWORD, machine);
      expect(outcome.kind).toBe("wait");
      expect(outcome.kind === "wait" && outcome.seconds).toBeGreaterThan(240);
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
    });

    it("is slowed for sign-ups with one address, known or not, and not for another address", async () => {
      const [machine, stranger] = [browser(), newAddress()];
      for (const address of [email, stranger]) {
        const kinds: string[] = [];
        for (let tries = 0; tries < 6; tries += 1) {
          kinds.push((await signUp(VISITOR, person(address), machine)).kind);
        }
        expect(kinds).toEqual([...Array<string>(5).fill("mailed"), "wait"]);
      }
      expect(await signUp(VISITOR, person(newAddress()), machine)).toEqual({ kind: "mailed" });
    });

    it("is slowed for links to one address, known or not", async () => {
      const [machine, known] = [browser(), await withAccount()];
      for (const address of [newAddress(), known]) {
        const kinds: string[] = [];
        for (let tries = 0; tries < 4; tries += 1) {
          kinds.push((await requestReset(address, machine)).kind);
        }
        expect(kinds).toEqual(["mailed", "mailed", "mailed", "wait"]);
      }
      await mailsTo(known, 4);
    });
  });
});
