import { Button } from "@/lib/ui/button";
import { attemptPath } from "../item-address";
import type { PublicItem } from "../public";
import { sameAnswer } from "../same-answer";
import type { Answer } from "../schema";
import { AnswerSaver } from "./autosave/answer-saver";
import { CertaintyPick } from "./certainty-pick";
import { ChangedElsewhereNote } from "./changed-elsewhere-note";
import { Choices } from "./choices";
import { Contents } from "./contents";
import { Fragments } from "./fragments";
import { GuessSlider } from "./guess-slider";
import { QuestionNotes } from "./question-notes";

/**
 * The question as a form that works by itself: buttons hand in or keep the answer. Made by the
 * server; the only script in it is the one that saves while the learner thinks.
 */
export function QuestionForm({
  item,
  nextPath,
  here,
}: {
  readonly item: PublicItem;
  /** Where "Skip for now" leads. */
  readonly nextPath: string;
  /** What was about to be handed in when a newer answer turned up; null as a rule. */
  readonly here: Answer | null;
}) {
  const { attemptId, position, count, quiz, question, draft, revision } = item;
  const asks = here !== null && revision > 0 && !sameAnswer(here, draft);
  const shown = asks ? here : draft;
  const path = attemptPath(attemptId, position);
  const { guess } = question;
  return (
    <form className="row question" method="post" action={`${path}/submission`} autoComplete="off">
      <Contents attemptId={attemptId} entries={item.contents} current={position} />
      <div className="stem">
        <h1 className="small">
          {quiz.title}
          {count > 1 && `: question ${String(position)} of ${String(count)}`}
        </h1>
        {question.stem.map((paragraph, index) => (
          <p key={index}>
            <Fragments of={paragraph} />
          </p>
        ))}
      </div>
      <QuestionNotes item={item} />
      <div className="answer">
        <Choices question={question} ticked={shown.choices} />
        {guess !== null && <GuessSlider guess={guess} made={shown.guess} />}
        <CertaintyPick picked={shown.certainty} />
        <input type="hidden" name="revision" defaultValue={revision} />
        {asks && <ChangedElsewhereNote here={here} there={draft} questionPath={path} />}
        <div className="actions">
          <Button look="primary" type="submit" name="intent" value="submit">
            Check my answer
          </Button>
          <Button look="quiet" type="submit" name="intent" value="skip">
            Skip for now
          </Button>
          {/* Saving by itself would write over the other answer before anybody has chosen. */}
          {!asks && (
            <AnswerSaver
              page={{
                saveUrl: `/api${path}/response`,
                submitUrl: `${path}/submission`,
                reviewUrl: `${path}/review`,
                nextUrl: nextPath,
                stored: draft,
                revision,
              }}
            />
          )}
        </div>
        <noscript>
          <p className="small">Your answer is kept when you press one of the buttons.</p>
        </noscript>
      </div>
    </form>
  );
}
