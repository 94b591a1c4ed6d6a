import { beforeAll, describe, expect, it } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { VISITOR } from "@/lib/identity/actor";
import { type AuditQuery, auditQuerySchema } from "@/lib/identity/audit-page";
import { listAudit } from "@/lib/identity/service/list-audit";
import { writeAudit } from "@/lib/identity/store/audit";
import { forEachDatabase } from "../support/for-each-database";
import { person } from "../support/people";

const ALL: AuditQuery = { action: null, person: null, after: null };

describe("the audit log", () => {
  forEachDatabase("migrated", (database) => {
    let [root, ada, gone]: Member[] = [];
    beforeAll(async () => {
      root = await person({ isAdministrator: true });
      ada = await person();
      gone = await person();
      const at = new Date("2026-11-01T12:00:00Z");
      // All at one moment: only the ids tell them apart.
      await database().prisma.auditEntry.createMany({
        data: Array.from({ length: 120 }, () => ({
          at,
          action: "account.signed-in",
          actorId: ada?.participantId ?? null,
          subjectId: ada?.participantId ?? null,
          details: {},
        })),
      });
      await writeAudit({
        action: "administrator.made",
        actorId: null,
        subjectId: root.participantId,
      });
      await writeAudit({ action: "account.deleted", actorId: gone.participantId });
      await database().prisma.user.delete({ where: { id: gone.participantId } });
    });
    const administrator = (): Member => {
      if (root === undefined) throw new Error("There is no administrator yet");
      return root;
    };

    it("is for administrators", async () => {
      for (const actor of [VISITOR, await person(), await person({ isDemo: true })]) {
        expect(await listAudit(actor, ALL)).toBeNull();
      }
    });

    it("tells the newest first, every line once over all pages", async () => {
      const seen: string[] = [];
      let after = ALL.after;
      for (let page = 0; page < 3; page += 1) {
        const found = await listAudit(administrator(), { ...ALL, after });
        seen.push(...(found?.lines ?? []).map(({ id }) => id));
        after = auditQuerySchema.parse({ after: found?.next }).after;
        expect(after === null).toBe(page === 2);
      }
      expect(seen).toHaveLength(122);
      expect(new Set(seen).size).toBe(122);
      const first = await listAudit(administrator(), ALL);
      expect(first?.lines[0]?.words).toBe("deleted the account");
      expect(first?.lines[1]).toMatchObject({
        actor: "The system",
        words: "made an administrator",
        subject: "Ada",
      });
    });

    it("names nobody who is gone", async () => {
      const id = gone?.participantId ?? "";
      const found = await listAudit(administrator(), { ...ALL, action: "account.deleted" });
      expect(found?.lines.map(({ actor }) => actor)).toEqual([
        `Somebody who is gone (…${id.slice(-6)})`,
      ]);
    });

    it("can be asked for an action and for a person, by address or id", async () => {
      const by = (query: Partial<AuditQuery>) => listAudit(administrator(), { ...ALL, ...query });
      expect((await by({ action: "administrator.made" }))?.lines).toHaveLength(1);
      expect((await by({ person: administrator().email.toUpperCase() }))?.lines).toHaveLength(1);
      expect((await by({ person: gone?.participantId ?? "" }))?.lines).toHaveLength(1);
      expect((await by({ person: "100%_' or 1=1" }))?.lines).toEqual([]);
      const adas = await by({ person: ada?.email ?? "", action: "account.signed-in" });
      expect(adas?.lines).toHaveLength(50);
    });
  });
});
