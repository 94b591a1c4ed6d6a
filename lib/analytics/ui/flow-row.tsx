import { Row } from "@/lib/ui/row";
import { type AnswerFlow, FEW } from "../answer-flow";
import { FlowFigure } from "./flow-figure";
import { FlowTable } from "./flow-table";

/** What became of wrong answers of first attempts, on a report or on the page of one question. */
export function FlowRow({
  flow,
  name,
  isOfQuiz = false,
}: {
  readonly flow: AnswerFlow;
  /** "Figure 4." */
  readonly name: string;
  /** Over all questions: the same learner is in it more than once. */
  readonly isOfQuiz?: boolean;
}) {
  const { wrong } = flow;
  return (
    <Row
      label="After a wrong answer"
      note={
        wrong === 0 ? undefined : (
          <p className="small">
            Of first attempts, whichever are counted above. Opened is not read, and who opens an
            explanation or tries again chose to: that more or fewer of them are right later does not
            show what the explanation did.{" "}
            {isOfQuiz &&
              "Answers of one learner are counted as if they were of several, so the intervals are somewhat too narrow. "}
            Posts without a name are not counted.
          </p>
        )
      }
    >
      {wrong === 0 ? (
        <p>No answer of a first attempt was wrong yet.</p>
      ) : wrong < FEW ? (
        <>
          <p>
            Few: {wrong === 1 ? "one answer was" : `${String(wrong)} answers were`} not right at
            first. From {FEW} on a figure shows how they went on.
          </p>
          <FlowTable flow={flow} />
        </>
      ) : (
        <FlowFigure flow={flow} name={name} />
      )}
    </Row>
  );
}
