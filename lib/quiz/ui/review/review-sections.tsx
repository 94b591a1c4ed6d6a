import type { ReactNode } from "react";
import type { Explanation, Section } from "@/lib/quiz/explanation/explanation";
import { fadingAfter } from "@/lib/quiz/explanation/fading";
import { certaintyWords, guessWords, tickedWords } from "@/lib/quiz/explanation/learner-words";
import type { OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import type { Outcome } from "@/lib/quiz/explanation/outcome";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Row } from "@/lib/ui/row";
import type { TypedBlank } from "./blank-line";
import { ContestedNote } from "./contested-note";
import { ContrastTable } from "./contrast-table";
import { FlipRow } from "./flip-row";
import { PlotRow } from "./plot-row";
import { PrivateLine } from "./private-line";
import { RenderedText } from "./rendered-text";
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
  typed,
  numbers,
}: {
  readonly explanation: Explanation;
  /** Null on other numbers, which nobody answered on. */
  readonly learner: Learner | null;
  readonly item: ReviewItem;
  readonly typed: TypedBlank;
  readonly numbers: OtherNumbers;
}) {
  const prompt = find(explanation, "prompt");
  const note =
    prompt === undefined ? null : (
      <PrivateLine
        question={<RenderedText of={prompt.question} />}
        storageKey={`line/${item.question.id}/${explanation.choice}`}
      />
    );
  const hasFlip = find(explanation, "flip") !== undefined;
  return (
    <>
      {explanation.sections.map((section) => (
        <OneSection
          key={section.kind}
          section={section}
          learner={learner}
          item={item}
          typed={typed}
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
  learner,
  item,
  typed,
  numbers,
  note,
  hasFlip,
}: {
  readonly section: Section;
  readonly learner: Learner | null;
  readonly item: ReviewItem;
  readonly typed: TypedBlank;
  readonly numbers: OtherNumbers;
  readonly note: ReactNode;
  readonly hasFlip: boolean;
}) {
  switch (section.kind) {
    case "guess":
      return learner === null || item.guess === null ? null : (
        <Row kind="bare" label="Your guess">
          <p className="small">
            <RenderedText of={section.prompt} />
          </p>
          <p>{guessWords(item.guess, section.of)}</p>
        </Row>
      );
    case "verdict":
      return (
        <VerdictRow
          section={section}
          did={learner === null ? null : tickedWords(learner.outcome, item.question.kind)}
          mirror={learner === null ? null : certaintyWords(item.certainty, learner.outcome)}
          note={
            learner?.outcome.status === "contested" ? (
              <ContestedNote outcome={learner.outcome} item={item} />
            ) : null
          }
        />
      );
    case "refutation":
      return (
        <Row label="The belief" prose>
          {learner?.outcome.status === "right" && (
            <p>You were not caught here. This is the thought that catches others.</p>
          )}
          <p>
            <RenderedText of={section.belief} /> <RenderedText of={section.plausible} />{" "}
            <RenderedText of={section.fails} />
          </p>
        </Row>
      );
    case "contrast":
      return (
        <Row label="Side by side">
          <ContrastTable contrast={section.contrast} />
        </Row>
      );
    case "principle":
      return (
        <Row label="Principle">
          <p className="principle">
            <RenderedText of={section.principle} />
          </p>
          {section.here !== null && (
            <p>
              <RenderedText of={section.here} />
            </p>
          )}
        </Row>
      );
    case "plot":
      return <PlotRow section={section} />;
    case "flip":
      return <FlipRow flip={section.flip} note={note} />;
    case "prompt":
      return hasFlip ? null : <Row label="One question">{note}</Row>;
    case "worked":
      return (
        <WorkingRow
          worked={section.worked}
          fading={fadingAfter(item.practice)}
          typed={typed}
          numbers={numbers}
        />
      );
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
