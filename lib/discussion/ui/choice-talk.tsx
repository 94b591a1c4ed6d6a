import type { ChoiceTalk as Talk } from "@/lib/discussion/choice-talk";
import { postPath } from "@/lib/discussion/discussion-paths";
import { countWords } from "@/lib/discussion/count-words";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { AuthorLine } from "./author-line";
import { StandingNotes } from "./standing-notes";
import { Written } from "./written";

/** Below an explanation: what the course adds to it, what others were answered, and the ways to ask and to improve it. */
export function ChoiceTalk({
  talk: { notes, proposePath, askPath, listPath, threadCount, answers },
}: {
  readonly talk: Talk;
}) {
  return (
    <>
      {notes.length > 0 && <StandingNotes notes={notes} />}
      <Row label="Discussion">
        {answers.map(({ post, threadTitle, isAccepted }) => (
          <article className="post" key={post.id}>
            <p className="accepted-note">
              <span>{isAccepted ? "Accepted answer" : "Endorsed by the staff"}</span>
            </p>
            <AuthorLine post={post} />
            <Written html={post.html} />
            <p className="small">
              In <a href={postPath(post.id)}>{threadTitle}</a>
            </p>
          </article>
        ))}
        <p className="actions">
          <LinkButton href={askPath}>Ask about this choice</LinkButton>
          {threadCount > 0 && (
            <LinkButton look="quiet" href={listPath}>
              {countWords(threadCount, "thread", "threads")} about it
            </LinkButton>
          )}
          <LinkButton look="quiet" href={proposePath}>
            Propose an improvement
          </LinkButton>
        </p>
        {threadCount === 0 && (
          <p className="small">
            No threads about this choice yet. Your numbers go with the question.
          </p>
        )}
      </Row>
    </>
  );
}
