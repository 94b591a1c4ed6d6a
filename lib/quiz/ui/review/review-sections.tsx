import type { ReactNode } from "react";
import type { Explanation, Section } from "@/lib/quiz/explanation/explanation";
import type { LinesLeft } from "@/lib/quiz/explanation/lines-left";
import { certaintyWords, guessWords, tickedWords } from "@/lib/quiz/explanation/learner-words";
import type { OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import type { Outcome } from "@/lib/quiz/explanation/outcome";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Row } from "@/lib/ui/row";
import { ContestedNote } from "./contested-note";
import { ContrastTable } from "./contrast-table";
import { Folded } from "./folded";
import { FlipRow } from "./flip-row";
import { PlotRow } from "./plot-row";
import { PrivateLine } from "./private-line";
import { Fragments } from "../fragments";
import { VerdictRow } from "./verdict-row";
import { WorkingRow } from "./working-row";

/** What the sections are laid over: this learner, or nobody when the numbers are other ones. */
export interface Learner {
  readonly outcome: Outcome;
  readonly item: ReviewItem;
}

/** The sections of an explanation, in their order. */
export function ReviewSections({
  explanation,
  learner,
  item,
  left,
  numbers,
}: {
  readonly explanation: Explanation;
  /** Null on other numbers, which nobody answered on. */
  readonly learner: Learner | null;
  readonly item: ReviewItem;
  readonly left: LinesLeft;
  readonly numbers: OtherNumbers;
}) {
  const prompt = find(explanation, "prompt");
  const note =
    prompt === undefined ? null : (
      <Folded part="prompt" heldBack={left.heldBack}>
        <PrivateLine
          question={<Fragments of={prompt.question} />}
          storageKey={`line/${item.question.id}/${explanation.choice}`}
        />
      </Folded>
    );
  const hasFlip = find(explanation, "flip") !== undefined;
  return (
    <>
      {explanation.sections.map((section) => (
        <OneSection
          key={section.kind}
          section={section}
          explanation={explanation}
          learner={learner}
          item={item}
          left={left}
          numbers={numbers}
          note={note}
          hasFlip={hasFlip}
        />
      ))}
    </>
  );
}

function OneSection({
  section,
  explanation,
  learner,
  item,
  left,
  numbers,
  note,
  hasFlip,
}: {
  readonly section: Section;
  readonly explanation: Explanation;
  readonly learner: Learner | null;
  readonly item: ReviewItem;
  readonly left: LinesLeft;
  readonly numbers: OtherNumbers;
  readonly note: ReactNode;
  readonly hasFlip: boolean;
}) {
  const { heldBack } = left;
  switch (section.kind) {
    case "guess":
      return learner === null || item.guess === null ? null : (
        <Row kind="bare" label="Your guess">
          <Folded part="guess" heldBack={heldBack}>
            <p className="small">
              <Fragments of={section.prompt} />
            </p>
            <p>{guessWords(item.guess, section.of)}</p>
          </Folded>
        </Row>
      );
    case "verdict":
      return (
        <VerdictRow
          section={section}
          heldBack={heldBack}
          did={learner === null ? null : tickedWords(learner.outcome, item.question.kind)}
          mirror={learner === null ? null : certaintyWords(item.certainty, learner.outcome)}
          note={
            learner === null ? null : (
              <ContestedNote choice={explanation.choice} outcome={learner.outcome} item={item} />
            )
          }
        />
      );
    case "refutation":
      return (
        <Row label="The belief" prose>
          {learner?.outcome.status === "right" && (
            <p>You were not caught here. This is the thought that catches others.</p>
          )}
          <Folded part="refutation" heldBack={heldBack}>
            <p>
              <Fragments of={section.belief} /> <Fragments of={section.plausible} />{" "}
              <Fragments of={section.fails} />
            </p>
          </Folded>
        </Row>
      );
    case "contrast":
      return (
        <Row label="Side by side">
          <Folded part="contrast" heldBack={heldBack}>
            <ContrastTable contrast={section.contrast} />
          </Folded>
        </Row>
      );
    case "principle":
      return (
        <Row label="Principle">
          <Folded part="principle" heldBack={heldBack}>
            <p className="principle">
              <Fragments of={section.principle} />
            </p>
          </Folded>
          {section.here !== null && (
            <Folded part="here" heldBack={heldBack}>
              <p>
                <Fragments of={section.here} />
              </p>
            </Folded>
          )}
        </Row>
      );
    case "plot":
      return <PlotRow section={section} heldBack={heldBack} />;
    case "flip":
      return <FlipRow flip={section.flip} note={note} />;
    case "prompt":
      return hasFlip ? null : <Row label="One question">{note}</Row>;
    case "worked":
      return <WorkingRow worked={section.worked} left={left} numbers={numbers} />;
  }
}

function find<Kind extends Section["kind"]>(
  { sections }: Explanation,
  kind: Kind,
): Extract<Section, { readonly kind: Kind }> | undefined {
  return sections.find(
    (section): section is Extract<Section, { readonly kind: Kind }> => section.kind === kind,
  );
}
