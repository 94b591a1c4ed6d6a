import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { findConfirmation } from "@/lib/identity/service/confirmation-links";
import { requestReset } from "@/lib/identity/service/request-reset";
import { isResetOpen, resetPassword } from "@/lib/identity/service/reset-password";
import { signIn } from "@/lib/identity/service/sign-in";
import { signUp } from "@/lib/identity/service/sign-up";
import { forEachDatabase } from "../support/for-each-database";
import {
  browser,
  confirmWith,
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
      expect(await confirmWith(token)).toBe("confirmed");
      expect(await sessionsOf(email)).toBe(1);
      expect(await findConfirmation(token)).toEqual({ kind: "used" });
      expect(await confirmWith(token)).toBe("used");
      expect(await sessionsOf(email)).toBe(1);
      expect(await auditOf(email)).toEqual(["account.created", "account.signed-in"]);
    });

    it("is signed in once by a link that several browsers use at the same moment", async () => {
      const email = newAddress();
      const token = await signUpAs(email);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => confirmWith(token)));
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
      expect(await confirmWith(token)).toBe("unknown");
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

    it("has the name and the password of whoever has the mail, however often a stranger signed up, before or last", async () => {
      const email = newAddress();
      const links = [
        await signUpAs(email, browser(), "Mallory"),
        await signUpAs(email),
        await signUpAs(email, browser(), "Mallory"),
      ] as const;
      expect(await database().prisma.user.count({ where: { email } })).toBe(0);
      expect(await confirmWith(links[2])).toBe("confirmed");
      for (const link of links) {
        expect(await findConfirmation(link)).toEqual({ kind: "used" });
        expect(await confirmWith(link, browser(), "the stranger's own words")).toBe("used");
      }
      const found = await database().prisma.user.findUnique({ where: { email } });
      expect(found).toMatchObject({ name: "Ada Byron", emailVerified: true });
      expect(await signIn(email, "the stranger's own words", browser())).toEqual({ kind: "wrong" });
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
    });

    it("is one, with one password, where several links to one address are used at the same moment", async () => {
      const email = newAddress();
      const links = [await signUpAs(email), await signUpAs(email), await signUpAs(email)];
      const outcomes = await Promise.all(links.map((link) => confirmWith(link)));
      expect([...outcomes].sort()).toEqual(["confirmed", "used", "used"]);
      expect(await database().prisma.account.count({ where: { user: { email } } })).toBe(1);
    });

    it("cannot be signed in to before its address is confirmed, for there is none", async () => {
      const email = newAddress();
      await signUpAs(email);
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "wrong" });
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

    /** An account that somebody began at a provider that does not vouch for the address. */
    const begunAtProvider = async () => {
      const email = newAddress();
      const { id } = await database().prisma.user.create({ data: { name: "Mallory", email } });
      await database().prisma.account.create({
        data: { userId: id, providerId: "university", accountId: newAddress() },
      });
      return { id, email };
    };
    const waysInto = async (userId: string) => {
      const found = await database().prisma.account.findMany({ where: { userId } });
      return found.map(({ providerId }) => providerId);
    };

    it("loses a stranger's identity at the provider when its address is first proved by a sign-up", async () => {
      const { id, email } = await begunAtProvider();
      expect(await confirmWith(await signUpAs(email))).toBe("confirmed");
      expect(await waysInto(id)).toEqual(["credential"]);
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
    });

    it("loses it as well when its address is first proved by a link for a password, and keeps its own later", async () => {
      const { id, email } = await begunAtProvider();
      const reset = async (count: number) => {
        await requestReset(email, browser());
        return resetPassword(tokenIn((await mailsTo(email, count)).at(-1)), PASSWORD, browser());
      };
      expect(await reset(1)).toBe("set");
      expect(await waysInto(id)).toEqual(["credential"]);
      expect(await signIn(email, PASSWORD, browser())).toEqual({ kind: "signed-in" });
      await database().prisma.account.create({
        data: { userId: id, providerId: "university", accountId: newAddress() },
      });
      expect(await reset(2)).toBe("set");
      expect((await waysInto(id)).sort()).toEqual(["credential", "university"]);
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
