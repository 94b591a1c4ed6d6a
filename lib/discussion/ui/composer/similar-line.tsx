import { useState } from "react";

import type { SimilarThread } from "@/lib/discussion/already-asked";
import { countWords } from "@/lib/discussion/count-words";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { StateWords } from "../state-words";
import { meTooFormOf } from "./me-too-forms";
import { postMeToo } from "./post-me-too";

/** One thread that may have asked it: the way to it, and to say that one asks it too. */
export function SimilarLine({
  thread: { path, title, state, about, isSame, replyCount, isMeToo },
  isBeside,
  onSaid,
}: {
  readonly thread: SimilarThread;
  /** Whether it opens beside the page, which would lose what was typed. */
  readonly isBeside: boolean;
  /** Hears in words what came of saying so. */
  readonly onSaid: (words: string) => void;
}) {
  const [isOn, setIsOn] = useState(isMeToo === true);
  const say = async (): Promise<void> => {
    const isCounted = await postMeToo(path, !isOn);
    if (isCounted) setIsOn(!isOn);
    onSaid(isCounted ? (isOn ? NOT_ANY_MORE : COUNTED) : FAILED);
  };
  return (
    <li>
      <a href={path} target={isBeside ? "_blank" : undefined}>
        <bdi>{title}</bdi>
      </a>
      <p className="meta">
        <StateWords of={state} />
        <span>{isSame === "choice" ? "this very choice" : (about ?? "the course")}</span>
        <span>{countWords(replyCount, "reply", "replies")}</span>
      </p>
      {isMeToo !== null && (
        <Button
          look="quiet"
          compact
          type="submit"
          form={meTooFormOf(path)}
          aria-pressed={isOn}
          onClick={(event) => {
            event.preventDefault();
            void say();
          }}
        >
          <Icon name={isOn ? "tick" : "up"} />I have this question too
        </Button>
      )}
    </li>
  );
}

const COUNTED = "Counted. You follow that thread now.";
const NOT_ANY_MORE = "Taken back. You still follow it.";
const FAILED = "Not counted. Try again.";
