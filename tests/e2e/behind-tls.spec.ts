import fs from "node:fs";
import { expect, test } from "@playwright/test";
import { onStage } from "@/tests/policy/on-stage";
import { passwordOf } from "@/tests/policy/stage";
import { laidOutFolder } from "./support/laid-out-folder";

test("behind TLS every cookie stays with this host, out of reach of scripts, of other sites' forms and of plain connections", async () => {
  test.setTimeout(300_000);
  const folder = await laidOutFolder();
  const env = { RESIDUAL_DATA: folder, SITE_URL: "https://quiz.example.org" };
  try {
    await onStage(env, async ({ asker, stage, served }) => {
      const started = await asker.ask("", { method: "POST", path: "/quizzes/fairness/attempts" });
      const signedIn = await asker.act("", {
        name: "signInAction",
        path: "/sign-in",
        shownTo: "",
        fields: { email: stage.classmate.email, password: passwordOf(stage.classmate) },
      });
      expect(started.cookieLines).toHaveLength(1);
      expect(started.cookie).toMatch(/^__Host-guest=/u);
      expect(signedIn.cookie).toMatch(/(^|; )__Secure-residual\.session_token=/u);
      for (const line of [...started.cookieLines, ...signedIn.cookieLines]) {
        expect(line).toMatch(/^__(Host|Secure)-/u);
        expect(line).toMatch(/; Path=\/(;|$)/iu);
        expect(line).toMatch(/; HttpOnly(;|$)/iu);
        expect(line).toMatch(/; Secure(;|$)/iu);
        expect(line).toMatch(/; SameSite=Lax(;|$)/iu);
        expect(line).not.toMatch(/; Domain=/iu);
      }
      const reply = await fetch(served.origin);
      expect(reply.headers.get("strict-transport-security")).toBe("max-age=31536000");
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
