import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { readMail, readMailbox } from "@/lib/identity/service/mailbox";
import { setUp } from "@/lib/identity/service/set-up";
import { maySetUp, newSetUpLink } from "@/lib/identity/service/set-up-link";
import { signIn } from "@/lib/identity/service/sign-in";
import { forEachDatabase } from "../support/for-each-database";
import {
  browser,
  confirmWith,
  newAddress,
  PASSWORD,
  signUpAs,
  tokenIn,
  withAccount,
} from "../support/by-mail";

// Before the settings are read, which is at the first question to a service.
process.env["ADMIN_EMAIL"] = "Head@Example.org";

const link = async (): Promise<string> => tokenIn((await newSetUpLink()) ?? "no link");

describe("the first administrator", () => {
  forEachDatabase("migrated", (database) => {
    const administrators = async () => {
      const found = await database().prisma.user.findMany({
        where: { isAdministrator: true },
        orderBy: { createdAt: "asc" },
        select: { email: true },
      });
      return found.map(({ email }) => email);
    };

    /** Somebody who had signed up before the site had an administrator. */
    let early = "";
    beforeAll(async () => {
      early = await withAccount();
    });

    it("is nobody who has another token, none, or one of an earlier start", async () => {
      const old = await link();
      const last = await link();
      for (const token of ["", "made-up", old, `${last}x`, last.toUpperCase()]) {
        expect(await maySetUp(VISITOR, token)).toBe(false);
        const person = { token, name: "Eve", email: newAddress(), password: PASSWORD };
        expect(await setUp(VISITOR, person, browser())).toBe("not-found");
      }
      expect(await maySetUp(VISITOR, last)).toBe(true);
      expect(await administrators()).toEqual([]);
    });

    it("is one, who can sign in at once, however many use the link at the same moment", async () => {
      const token = await link();
      expect(JSON.stringify(await database().prisma.verification.findMany())).not.toContain(token);
      const people = [early, newAddress(), newAddress()].map((email) => ({
        token,
        name: "Head",
        email,
        password: "the words of the head",
      }));
      const outcomes = await Promise.all(people.map((who) => setUp(VISITOR, who, browser())));
      const made = people
        .filter((_, index) => outcomes[index] === "made")
        .map(({ email }) => email);
      expect(made).toHaveLength(1);
      expect(await administrators()).toEqual(made);
      expect(await signIn(made[0] ?? "", "the words of the head", browser())).toEqual({
        kind: "signed-in",
      });
      const audit = await database().prisma.auditEntry.count({
        where: { action: "administrator.made" },
      });
      expect(audit).toBe(1);
    });

    it("ends all links, and later starts make none", async () => {
      expect(await newSetUpLink()).toBeNull();
    });

    it("leaves it to whoever proves the address of the settings to become one too", async () => {
      const email = "head@example.org";
      const token = await signUpAs(email);
      expect(await administrators()).not.toContain(email);
      await confirmWith(token);
      expect(await administrators()).toContain(email);
    });
  });
});

describe("the mailbox of a trial", () => {
  forEachDatabase("migrated", (database) => {
    const here = (host: string, local: string | undefined) => {
      const headers = new Headers({ host });
      if (local !== undefined) headers.set("x-residual-local", local);
      return headers;
    };

    it("is read from this machine, by a name of this machine, and from nowhere else", async () => {
      await signUpAs(newAddress());
      const [id = ""] = (await database().prisma.mail.findMany()).map((mail) => mail.id);
      const local = here("localhost:3000", "yes");
      expect(await readMailbox(VISITOR, local)).toHaveLength(1);
      expect(await readMail(VISITOR, local, id)).toMatchObject({ subject: "Confirm your address" });
      expect(await readMail(VISITOR, local, "nothing")).toBeNull();
      for (const [host, isLocal] of [
        ["localhost:3000", "no"],
        ["localhost:3000", undefined],
        ["rebound.example:3000", "yes"],
      ] as const) {
        expect(await readMailbox(VISITOR, here(host, isLocal))).toBeNull();
        expect(await readMail(VISITOR, here(host, isLocal), id)).toBeNull();
      }
    });
  });
});
