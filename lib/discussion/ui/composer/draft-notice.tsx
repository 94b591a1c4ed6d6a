import type { RefObject } from "react";

import { Button } from "@/lib/ui/button";
import type { DraftKeeper, DraftView } from "./draft-keeper";

/** That a draft was brought back, and that there is another one. Nothing while neither is so. */
export function DraftNotice({
  view: { restoredAt, other },
  keeper,
}: {
  readonly view: DraftView;
  readonly keeper: RefObject<DraftKeeper | null>;
}) {
  if (restoredAt === null && other === null) return null;
  return (
    <div className="draft-notice ui" role="status">
      {restoredAt !== null && (
        <p>
          Your draft of {whenInWords(restoredAt)} is here.{" "}
          <Button look="quiet" compact onClick={() => keeper.current?.startOver()}>
            Start over
          </Button>
        </p>
      )}
      {other !== null && (
        <p>
          Another page of this browser has a draft of {whenInWords(other.at)} here too. Both are
          kept.{" "}
          <Button look="quiet" compact onClick={() => keeper.current?.take(other)}>
            Use that one
          </Button>
        </p>
      )}
    </div>
  );
}

/** "14:05" today, with the day before. */
function whenInWords(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString("en-GB", {
    ...(!isToday && { day: "numeric", month: "long" }),
    hour: "2-digit",
    minute: "2-digit",
  });
}
