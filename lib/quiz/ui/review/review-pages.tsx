import { attemptPath } from "@/lib/quiz/item-address";
import { reviewPath } from "@/lib/quiz/explanation/review-path";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Icon } from "@/lib/ui/icon";
import { LinkButton } from "@/lib/ui/link-button";

/** Back to the choice before, on to the next one, and after the last one to the next question. */
export function ReviewPages({
  item,
  choice,
}: {
  readonly item: ReviewItem;
  readonly choice: string;
}) {
  const { attemptId, position, question, contents } = item;
  const keys: readonly string[] = question.choices.map(({ key }) => key);
  const at = keys.indexOf(choice);
  const [before, after] = [keys[at - 1], keys[at + 1]];
  const next = contents.find((entry) => entry.position === position + 1);
  return (
    <nav className="pages" aria-label="Choices and questions">
      {before === undefined ? (
        <LinkButton look="quiet" href={attemptPath(attemptId)} prefetch={false}>
          <Icon name="back" />
          All questions
        </LinkButton>
      ) : (
        <LinkButton look="quiet" href={reviewPath(attemptId, position, before)} prefetch={false}>
          <Icon name="back" />
          Choice {before.toUpperCase()}
        </LinkButton>
      )}
      {after !== undefined ? (
        <LinkButton href={reviewPath(attemptId, position, after)} prefetch={false}>
          Choice {after.toUpperCase()}
          <Icon name="arrow" />
        </LinkButton>
      ) : next !== undefined ? (
        <LinkButton href={attemptPath(attemptId, next.position)} prefetch={false}>
          Question {next.position}
          <span>{next.title}</span>
          <Icon name="arrow" />
        </LinkButton>
      ) : (
        <LinkButton href={attemptPath(attemptId)} prefetch={false}>
          All questions
          <Icon name="arrow" />
        </LinkButton>
      )}
    </nav>
  );
}
