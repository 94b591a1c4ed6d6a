import type { ReactNode } from "react";
import type { Section } from "@/lib/quiz/explanation/explanation";
import type { HeldBack } from "@/lib/quiz/explanation/held-back";
import { Chip, Chips } from "@/lib/ui/chip";
import { Row } from "@/lib/ui/row";
import { Swatch } from "@/lib/ui/swatch";
import { ThreeQuestions } from "@/lib/ui/three-questions";
import { Verdict } from "@/lib/ui/verdict";
import { Fragments } from "../fragments";
import { Folded } from "./folded";

/** The verdict, what the learner did, why it is so on these numbers, and under which assumptions. */
export function VerdictRow({
  section,
  heldBack,
  did,
  mirror,
  note,
}: {
  readonly section: Extract<Section, { readonly kind: "verdict" }>;
  readonly heldBack: HeldBack;
  /** “You ticked it, and it does not hold.” Null on numbers that nobody answered on. */
  readonly did: string | null;
  readonly mirror: string | null;
  readonly note: ReactNode;
}) {
  const saysSo = section.says !== "always" && section.says === section.verdict;
  const said = [did ?? "", saysSo ? "That is what the choice says." : ""]
    .filter((sentence) => sentence !== "")
    .join(" ");
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
        {heldBack.has("because") ? (
          <>
            {said !== "" && <p>{said}</p>}
            <Folded part="because" heldBack={heldBack}>
              <p>
                <Fragments of={section.because} />
              </p>
            </Folded>
          </>
        ) : (
          <p>
            {said !== "" && `${said} `}
            <Fragments of={section.because} />
          </p>
        )}
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
