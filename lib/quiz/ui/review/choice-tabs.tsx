import Link from "next/link";
import type { Outcome } from "@/lib/quiz/explanation/outcome";
import { Icon } from "@/lib/ui/icon";
import type { IconName } from "@/lib/ui/icon-shapes";

export interface ChoiceTab {
  readonly choice: string;
  readonly href: string;
  readonly status: Outcome["status"];
}

const LOOKS: Readonly<
  Record<
    Outcome["status"],
    { readonly icon: IconName; readonly tone: string; readonly words: string }
  >
> = {
  right: { icon: "tick", tone: "is-right", words: "right" },
  missed: { icon: "ring", tone: "is-missed", words: "missed" },
  wrong: { icon: "cross", tone: "is-wrong", words: "wrong" },
  contested: { icon: "half", tone: "is-depends", words: "contested" },
  accepted: { icon: "tick", tone: "is-right", words: "accepted" },
  uncounted: { icon: "half", tone: "is-depends", words: "not counted" },
};

/** The choices of the question, each with how it came out as a shape and a word. */
export function ChoiceTabs({
  tabs,
  current,
}: {
  readonly tabs: readonly ChoiceTab[];
  readonly current: string;
}) {
  return (
    <nav className="tabs" aria-label="Choices">
      {tabs.map(({ choice, href, status }) => (
        <Link
          key={choice}
          className={LOOKS[status].tone}
          href={href}
          prefetch={false}
          {...(choice === current ? { "aria-current": "page" as const } : {})}
        >
          <Icon name={LOOKS[status].icon} />
          {choice.toUpperCase()}
          <span>{LOOKS[status].words}</span>
        </Link>
      ))}
    </nav>
  );
}
