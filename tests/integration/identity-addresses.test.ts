import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Member, VISITOR } from "@/lib/identity/actor";
import { answerAuth } from "@/lib/identity/service/answer-auth";
import { forEachDatabase } from "../support/for-each-database";

const ORIGIN = "http://localhost:3000";

const at = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      host: "localhost:3000",
      "x-residual-client": randomUUID(),
      ...headers,
    },
    ...(method === "POST" ? { body: "{}" } : {}),
  });

const demonstrator: Member = {
  kind: "member",
  participantId: randomUUID(),
  name: "Demo learner",
  email: "demo-learner@demo.invalid",
  isAdministrator: false,
  isDemo: true,
  memberships: [],
  sessionId: randomUUID(),
  chosenCourseId: null,
};

/** What the sign-in library would answer, and has no address here. */
const CLOSED = [
  ["POST", "/api/auth/sign-up/email"],
  ["POST", "/api/auth/sign-in/email"],
  ["POST", "/api/auth/sign-in/social"],
  ["POST", "/api/auth/sign-out"],
  ["GET", "/api/auth/get-session"],
  ["GET", "/api/auth/verify-email"],
  ["POST", "/api/auth/request-password-reset"],
  ["POST", "/api/auth/reset-password"],
  ["POST", "/api/auth/change-password"],
  ["POST", "/api/auth/change-email"],
  ["POST", "/api/auth/update-user"],
  ["POST", "/api/auth/delete-user"],
  ["POST", "/api/auth/link-social"],
  ["POST", "/api/auth/enter-demo"],
  ["GET", "/api/auth/passkey/list-user-passkeys"],
  ["POST", "/api/auth/passkey/delete-passkey"],
  ["POST", "/api/auth/passkey/update-passkey"],
  ["GET", "/api/auth/callback/google"],
  ["POST", "/api/auth/callback/university"],
  ["GET", "/api/auth/error"],
  ["GET", "/api/auth/ok"],
  ["GET", "/api/auth/passkey/verify-authentication"],
  ["POST", "/api/auth//passkey/verify-authentication"],
] as const;

describe("the addresses of the sign-in library", () => {
  forEachDatabase("migrated", (database) => {
    for (const [method, path] of CLOSED) {
      it(`have nothing at ${method} ${path}`, async () => {
        expect(await answerAuth(VISITOR, at(method, path))).toBeNull();
      });
    }

    it("offer a challenge to whoever wants to sign in with a passkey", async () => {
      const answer = await answerAuth(
        VISITOR,
        at("GET", "/api/auth/passkey/generate-authenticate-options"),
      );
      expect(answer?.status).toBe(200);
      expect(await answer?.json()).toMatchObject({ rpId: "localhost" });
      expect(answer?.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/u);
    });

    it("are closed to other sites", async () => {
      for (const foreign of [{ "sec-fetch-site": "cross-site" }, { origin: "https://x.example" }]) {
        for (const [method, step] of [
          ["GET", "generate-authenticate-options"],
          ["POST", "verify-authentication"],
        ] as const) {
          const request = at(method, `/api/auth/passkey/${step}`, foreign);
          expect(await answerAuth(VISITOR, request)).toBeNull();
        }
      }
    });

    it("let nobody add a passkey who has no account of her own", async () => {
      for (const actor of [VISITOR, demonstrator]) {
        for (const [method, step] of [
          ["GET", "generate-register-options"],
          ["POST", "verify-registration"],
        ] as const) {
          const request = at(method, `/api/auth/passkey/${step}`);
          expect(await answerAuth(actor, request)).toBeNull();
        }
      }
    });

    it("refuse an answer to no challenge, and note no passkey", async () => {
      const request = at("POST", "/api/auth/passkey/verify-authentication", { origin: ORIGIN });
      expect((await answerAuth(VISITOR, request))?.status).toBe(400);
      expect(await database().prisma.auditEntry.count()).toBe(0);
    });

    it("stop a machine that asks for challenges without end", async () => {
      const machine = { "x-residual-client": "192.0.2.1" };
      const statuses: (number | undefined)[] = [];
      for (let turn = 0; turn < 301; turn += 1) {
        const request = at("GET", "/api/auth/passkey/generate-authenticate-options", machine);
        statuses.push((await answerAuth(VISITOR, request))?.status);
      }
      expect(statuses.slice(0, 300).every((status) => status === 200)).toBe(true);
      expect(statuses[300]).toBe(429);
    });
  });
});
