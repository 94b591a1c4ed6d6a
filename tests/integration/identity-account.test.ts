import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { type Member, VISITOR } from "@/lib/identity/actor";
import {
  askForAddress,
  confirmNewAddress,
  findNewAddress,
} from "@/lib/identity/service/change-address";
import { changeName, changePassword } from "@/lib/identity/service/edit-account";
import { getOwnAccount } from "@/lib/identity/service/own-account";
import { removePasskey, renamePasskey } from "@/lib/identity/service/own-passkeys";
import { endOtherSessions, endSession } from "@/lib/identity/service/own-sessions";
import { proveSelf } from "@/lib/identity/service/prove-self";
import { requestReset } from "@/lib/identity/service/request-reset";
import { resetPassword } from "@/lib/identity/service/reset-password";
import { listenToSignIns, type SignIn } from "@/lib/identity/service/sign-in-listeners";
import { findMember } from "@/lib/identity/store/find-member";
import { forEachDatabase } from "../support/for-each-database";
import { browser, mailsTo, tokenIn } from "../support/by-mail";
import { auditOf, person, signedInAs } from "../support/people";
import { somebody } from "../support/quiz-fixture";

const PASSWORD = "four words are best";
const LONG_AGO = new Date("2026-01-01T00:00:00Z");

describe("an account", () => {
  forEachDatabase("migrated", (database) => {
    const lettersTo = (to: string) =>
      database().prisma.mail.findMany({ where: { to }, select: { subject: true, text: true } });
    const tokenSentTo = async (to: string): Promise<string> => {
      const [letter] = await vi.waitFor(async () => {
        const letters = await lettersTo(to);
        expect(letters).toHaveLength(1);
        return letters;
      });
      return /token=([\w-]+)/u.exec(letter?.text ?? "")?.[1] ?? "";
    };
    const passkeyOf = async (userId: string): Promise<string> => {
      const { id } = await database().prisma.passkey.create({
        data: {
          userId,
          name: "Firefox on Linux",
          publicKey: "x",
          credentialID: randomUUID(),
          counter: 0,
          deviceType: "singleDevice",
          backedUp: false,
        },
      });
      return id;
    };

    it("is nobody's who has not signed in, and not to be changed in the demonstration", async () => {
      expect(await getOwnAccount(VISITOR)).toBeNull();
      expect(await getOwnAccount(somebody())).toBeNull();
      const demo = await person({ isDemo: true });
      expect(await getOwnAccount(demo)).toMatchObject({ isOwn: false });
      expect(await changeName(demo, "Mallory")).toBe("not-found");
      const asked = await changePassword(demo, { present: "", next: PASSWORD });
      expect(asked).toEqual({ kind: "not-found" });
      const { kind } = await askForAddress(demo, { email: "m@example.org", password: "" });
      expect(kind).toBe("not-found");
      expect(await auditOf(demo)).toEqual([]);
    });

    it("takes another name, which the audit log knows of", async () => {
      const ada = await person();
      expect(await changeName(ada, "Ada Lovelace")).toBe("changed");
      expect((await getOwnAccount(ada))?.name).toBe("Ada Lovelace");
      expect(await auditOf(ada)).toEqual(["account.renamed"]);
    });

    it("changes its password for the present one only, and ends all other sessions", async () => {
      const ada = await person({ password: PASSWORD });
      const elsewhere = await signedInAs(ada.participantId);
      const wrong = await changePassword(ada, { present: "a wrong one", next: "another password" });
      expect(wrong).toEqual({ kind: "wrong-password" });
      expect(await findMember(elsewhere.sessionId)).not.toBeNull();
      const right = await changePassword(ada, { present: PASSWORD, next: "another password" });
      expect(right).toEqual({ kind: "proved" });
      expect(await findMember(ada.sessionId)).not.toBeNull();
      expect(await findMember(elsewhere.sessionId)).toBeNull();
      expect(await proveSelf(ada, PASSWORD)).toEqual({ kind: "wrong-password" });
      expect(await proveSelf(ada, "another password")).toEqual({ kind: "proved" });
      expect(await auditOf(ada)).toEqual(["account.password-changed"]);
    });

    it("gets a first password after a fresh sign-in only", async () => {
      const late = await person({ signedInAt: LONG_AGO });
      expect(await changePassword(late, { present: "", next: PASSWORD })).toEqual({
        kind: "stale",
      });
      const fresh = await signedInAs(late.participantId);
      expect(await changePassword(fresh, { present: "", next: PASSWORD })).toEqual({
        kind: "proved",
      });
      expect((await getOwnAccount(fresh))?.hasPassword).toBe(true);
    });

    it("stops whoever tries out passwords at somebody else's browser", async () => {
      const ada = await person({ password: PASSWORD });
      const kinds: string[] = [];
      for (let turn = 0; turn < 11; turn += 1) kinds.push((await proveSelf(ada, "no")).kind);
      expect(kinds.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => "wrong-password"));
      expect(kinds[10]).toBe("wait");
      expect((await proveSelf(ada, PASSWORD)).kind).toBe("wait");
    });

    it("changes its address when the new one is proved, once, and tells the old one", async () => {
      const ada = await person({ password: PASSWORD });
      const to = `${randomUUID()}@example.org`;
      expect(await askForAddress(ada, { email: to, password: "a wrong one" })).toEqual({
        kind: "wrong-password",
      });
      expect(await askForAddress(ada, { email: to, password: PASSWORD })).toEqual({
        kind: "asked",
      });
      const token = await tokenSentTo(to);
      expect((await getOwnAccount(ada))?.email).toBe(ada.email);
      expect(await findNewAddress(token)).toBe(to);
      expect(await confirmNewAddress(await person(), token)).toBe("other-account");
      const outcomes = await Promise.all([
        confirmNewAddress(VISITOR, token),
        confirmNewAddress(VISITOR, token),
      ]);
      expect([...outcomes].sort()).toEqual(["changed", "gone"]);
      expect((await getOwnAccount(ada))?.email).toBe(to);
      expect(await auditOf(ada)).toEqual(["account.email-changed"]);
      await vi.waitFor(async () => {
        const subjects = (await lettersTo(ada.email)).map(({ subject }) => subject);
        expect(subjects.sort()).toEqual([
          "Another address was asked for",
          "Your account has another address now",
        ]);
      });
      expect(await findNewAddress(token)).toBeNull();
    });

    it("brings about what hangs on its new address as soon as that is proved, without another sign-in", async () => {
      const told: SignIn[] = [];
      listenToSignIns([
        (signIn) => {
          told.push(signIn);
          return Promise.resolve();
        },
      ]);
      const ada = await person();
      const to = `${randomUUID()}@example.org`;
      await askForAddress(ada, { email: to, password: "" });
      const token = await tokenSentTo(to);
      expect(told).toEqual([]);
      expect(await confirmNewAddress(VISITOR, token)).toBe("changed");
      expect(await confirmNewAddress(VISITOR, token)).toBe("gone");
      const { participantId: userId } = ada;
      expect(told).toEqual([{ userId, email: to, emailVerified: true, guestId: null }]);
      expect(await auditOf(ada)).toEqual(["account.email-changed"]);
    });

    for (const [how, setAnew] of Object.entries({
      "is changed": (ada: Member) =>
        changePassword(ada, { present: PASSWORD, next: "another password" }),
      "is set by a link that came by mail": async (ada: Member) => {
        await requestReset(ada.email, browser());
        const letters = await mailsTo(ada.email, 2);
        const token = tokenIn(letters.find((text) => text.includes("/reset?token=")));
        expect(await resetPassword(token, "another password", browser())).toBe("set");
      },
    })) {
      it(`calls off what an intruder asked for, another address, when its password ${how}`, async () => {
        const ada = await person({ password: PASSWORD });
        const to = `${randomUUID()}@example.org`;
        await askForAddress(ada, { email: to, password: PASSWORD });
        const token = await tokenSentTo(to);
        await mailsTo(ada.email, 1);
        await setAnew(ada);
        expect(await findNewAddress(token)).toBeNull();
        expect(await confirmNewAddress(VISITOR, token)).toBe("gone");
        const found = await database().prisma.user.findUnique({
          where: { id: ada.participantId },
        });
        expect(found?.email).toBe(ada.email);
      });
    }

    it("says to a new address nothing that its holder chose, such as the name", async () => {
      const ada = await person();
      await changeName(ada, "Win at https://x.example");
      const to = `${randomUUID()}@example.org`;
      await askForAddress(ada, { email: to, password: "" });
      await tokenSentTo(to);
      expect(JSON.stringify(await lettersTo(to))).not.toContain("x.example");
    });

    it("does not say on the page that an address is somebody else's, and does not take it", async () => {
      const [ada, eve] = [await person(), await person()];
      const asked = await askForAddress(eve, { email: ada.email, password: "" });
      expect(asked).toEqual({ kind: "asked" });
      await vi.waitFor(async () => {
        const [letter] = await lettersTo(ada.email);
        expect(letter?.subject).toBe("You have an account already");
      });
      expect(
        await database().prisma.verification.count({
          where: { value: { contains: eve.participantId } },
        }),
      ).toBe(0);
    });

    it("keeps its address where another account has taken the new one meanwhile", async () => {
      const ada = await person();
      const to = `${randomUUID()}@example.org`;
      await askForAddress(ada, { email: to, password: "" });
      const token = await tokenSentTo(to);
      const { id } = await database().prisma.user.create({ data: { name: "Eve", email: to } });
      expect(await confirmNewAddress(VISITOR, token)).toBe("taken");
      expect((await getOwnAccount(ada))?.email).toBe(ada.email);
      await database().prisma.user.delete({ where: { id } });
      expect(await confirmNewAddress(VISITOR, token)).toBe("changed");
    });

    it("lets a link for a new address work for a day", async () => {
      const ada = await person();
      const to = `${randomUUID()}@example.org`;
      await askForAddress(ada, { email: to, password: "" });
      const token = await tokenSentTo(to);
      const clock = { now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) };
      expect(await confirmNewAddress(VISITOR, token, clock)).toBe("gone");
    });

    it("shows where it is signed in, and signs out the others, one or all", async () => {
      const ada = await person();
      const others = [
        await signedInAs(ada.participantId),
        await signedInAs(ada.participantId),
        await signedInAs(ada.participantId),
      ] as const;
      const eve = await person();
      const shown = (await getOwnAccount(ada))?.sessions ?? [];
      expect(shown).toHaveLength(4);
      expect(shown.filter(({ isThis }) => isThis).map(({ id }) => id)).toEqual([ada.sessionId]);
      expect(shown[0]?.device).toBe("Firefox on Linux");
      expect(await endSession(eve, others[0].sessionId)).toBe("not-found");
      expect(await endSession(ada, "not an id")).toBe("not-found");
      expect(await endSession(ada, others[0].sessionId)).toBe("ended");
      expect(await findMember(others[0].sessionId)).toBeNull();
      expect(await findMember(others[1].sessionId)).not.toBeNull();
      expect(await endOtherSessions(ada)).toBe("ended");
      expect((await getOwnAccount(ada))?.sessions.map(({ id }) => id)).toEqual([ada.sessionId]);
      expect(await findMember(eve.sessionId)).not.toBeNull();
      expect(await auditOf(ada)).toEqual(["session.revoked", "session.revoked"]);
    });

    it("loses a passkey when its holder says so, but not the only way in", async () => {
      const ada = await person();
      const [first, second] = [
        await passkeyOf(ada.participantId),
        await passkeyOf(ada.participantId),
      ];
      const eve = await person();
      expect(await renamePasskey(eve, first, "Mine now")).toBe("not-found");
      expect(await removePasskey(eve, first)).toBe("not-found");
      expect(await renamePasskey(ada, first, "The key on my ring")).toBe("renamed");
      expect((await getOwnAccount(ada))?.passkeys.map(({ name }) => name)).toEqual([
        "The key on my ring",
        "Firefox on Linux",
      ]);
      const outcomes = await Promise.all([removePasskey(ada, first), removePasskey(ada, second)]);
      expect([...outcomes].sort()).toEqual(["only-way", "removed"]);
      expect(await auditOf(ada)).toEqual(["passkey.removed"]);
    });
  });
});
