import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import { tellOfChange } from "../tell-threads";
import { type Moderation, notifyAsker } from "./notify-moderated";

const ACTIONS = {
  lock: { true: "thread.locked", false: "thread.unlocked" },
  pin: { true: "thread.pinned", false: "thread.unpinned" },
} as const;

/** Locks a thread or pins it, or takes that back. Doing it twice does it once. */
export function markThread(
  threadId: string,
  mark: keyof typeof ACTIONS,
  isOn: boolean,
  by: Moderation,
): Promise<boolean> {
  const { actorId, courseId, now } = by;
  const before = isOn ? null : { not: null };
  const after = isOn ? now : null;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.thread.updateMany({
      where: {
        id: threadId,
        mergedIntoId: null,
        ...(mark === "lock" ? { lockedAt: before } : { pinnedAt: before }),
      },
      data: mark === "lock" ? { lockedAt: after } : { pinnedAt: after },
    });
    if (count === 0) return false;
    const action = ACTIONS[mark][isOn ? "true" : "false"];
    await writeAudit({ action, actorId, courseId, details: { threadId } }, transaction);
    await notifyAsker(threadId, by, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}
