import type { ReactNode } from "react";
import type { Section } from "@/lib/quiz/explanation/explanation";
import { Chip, Chips } from "@/lib/ui/chip";
import { Row } from "@/lib/ui/row";
import { Swatch } from "@/lib/ui/swatch";
import { ThreeQuestions } from "@/lib/ui/three-questions";
import { Verdict } from "@/lib/ui/verdict";
import { RenderedText } from "./rendered-text";

/** The verdict, what the learner did, why it is so on these numbers, and under which assumptions. */
export function VerdictRow({
  section,
  did,
  mirror,
  note,
}: {
  readonly section: Extract<Section, { readonly kind: "verdict" }>;
  /** “You ticked it, and it does not hold.” Null on numbers that nobody answered on. */
  readonly did: string | null;
  readonly mirror: string | null;
  readonly note: ReactNode;
}) {
  const saysSo = section.says !== "always" && section.says === section.verdict;
  return (
    <Row
      kind="bare"
      label="Verdict"
      note={
        <>
          <h3>Which question is this?</h3>
          <ThreeQuestions current={section.about} />
          {note}
        </>
      }
    >
      <Verdict kind={section.verdict} title={section.title}>
        <p>
          {did !== null && `${did} `}
          {saysSo && "That is what the choice says. "}
          <RenderedText of={section.because} />
        </p>
      </Verdict>
      <Chips label="Assumptions">
        {section.chips.map(({ words, value, brightness, isKey }) => (
          <Chip key={words} isKey={isKey}>
            {brightness !== null && <Swatch brightness={brightness} />} {words}
            {value !== null && <b>{value}</b>}
          </Chip>
        ))}
      </Chips>
      {mirror !== null && <p className="small">{mirror}</p>}
    </Row>
  );
}
