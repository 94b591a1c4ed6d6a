import { threadPath } from "@/lib/discussion/discussion-paths";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { OneButton } from "../one-button";

/** What staff can do with a thread, in one quiet line. */
export function ThreadTools({
  thread: { id, isLocked, isPinned },
  back,
}: {
  readonly thread: Pick<ThreadPage, "id" | "isLocked" | "isPinned">;
  /** Where the buttons come back to. */
  readonly back: string;
}) {
  const path = threadPath(id);
  return (
    <div className="post-foot no-print" role="group" aria-label="For staff">
      <OneButton action={`${path}/lock`} back={back} on={!isLocked}>
        {isLocked ? "Unlock" : "Lock"}
      </OneButton>
      <OneButton action={`${path}/pin`} back={back} on={!isPinned}>
        {isPinned ? "Take off the top" : "Pin to the top"}
      </OneButton>
      {back !== `${path}/moderation` && (
        <a className="btn quiet compact" href={`${path}/moderation`}>
          Move or merge…
        </a>
      )}
    </div>
  );
}
