import { useId } from "react";

import { checkStatement } from "@/lib/arithmetic/check";
import type { CheckedLink } from "@/lib/arithmetic/check-link";
import { display } from "@/lib/arithmetic/display";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { read } from "@/lib/arithmetic/read";
import type { Verdict } from "@/lib/arithmetic/verdict";
import { Icon, type IconName } from "@/lib/ui/icon";
import { Maths } from "@/lib/ui/maths";
import type { Tone } from "@/lib/ui/tone";

const MARKS = {
  exact: { tone: "exact", icon: "tick", words: "Arithmetic checks" },
  rounded: { tone: "rounded", icon: "approx", words: "Rounded" },
  truncated: { tone: "truncated", icon: "arrow", words: "Cut off, not rounded" },
  "unsupported-precision": { tone: "truncated", icon: "arrow", words: "More precise than it is" },
  wrong: { tone: "wrong", icon: "cross", words: "Arithmetic does not check" },
  "cannot-check": { tone: "unchecked", icon: "ring", words: "Cannot be checked" },
} as const satisfies Record<
  Verdict,
  { readonly tone: Tone; readonly icon: IconName; readonly words: string }
>;

/**
 * One stated equality, read from the text as it was typed, with the mark that the check gives it.
 * The mark opens the working: a native popover, so that Escape, a tap and no scripts all work.
 */
export function CheckedSum({ text }: { readonly text: string }) {
  const id = useId();
  const { statement } = read(text);
  const link = statement && checkStatement(statement).links[0];
  if (!statement || !link) return <span className="sum">{text}</span>;
  const { tone, icon, words } = MARKS[link.verdict];
  const says = link.diagnosis === null ? words : capitalised(link.diagnosis);
  return (
    <span className={`sum is-${tone}`}>
      <Maths tex={printLatex(statement)} speech={printSpeech(statement)} />
      <button
        type="button"
        className="tick"
        popoverTarget={id}
        popoverTargetAction="show"
        // Opens on hover too, where the browser knows how. React has no type for it yet.
        {...{ interestfor: id }}
      >
        <Icon name={icon} />
        {link.better}
        <span className="sr">
          {link.better === null ? "" : ". "}
          {says}. Show the steps
        </span>
      </button>
      <span className="steps" id={id} popover="auto">
        <b>{says}</b>
        <Maths tex={working(link, "latex")} speech={working(link, "speech")} />
      </span>
    </span>
  );
}

const NOTATIONS = {
  latex: { print: printLatex, "=": "=", "≈": "\\approx" },
  speech: { print: printSpeech, "=": "equals", "≈": "is about" },
} as const;

/** The working as one chain. Its last member is the value, with ≈ where no short decimal ends it. */
function working({ steps, value }: CheckedLink, notation: keyof typeof NOTATIONS): string {
  const words = NOTATIONS[notation];
  return steps
    .map(({ relation, expression }, index) => {
      const isLast = index === steps.length - 1 && value !== null;
      const member = isLast ? display(value)[notation] : words.print(expression);
      return relation === null ? member : `${words[relation]} ${member}`;
    })
    .join(" ");
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
