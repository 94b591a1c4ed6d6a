import type { Discussion } from "@/lib/discussion/discussion";
import {
  deskPath,
  discussionPath,
  mailPath,
  newThreadPath,
  notesPath,
} from "@/lib/discussion/discussion-paths";
import { type DiscussionQuery, queryText } from "@/lib/discussion/discussion-query";
import type { ThreadFilter, ThreadOrder } from "@/lib/discussion/schema";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { Callout } from "@/lib/ui/callout";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { SearchForm } from "./search-form";
import { ThreadList } from "./thread-list";

/** A course's threads, narrowed and ordered as the address says. */
export function DiscussionPage({
  discussion,
  query,
}: {
  readonly discussion: Discussion;
  readonly query: DiscussionQuery;
}) {
  const { course, threads, next, about, isStaff } = discussion;
  const path = discussionPath(course.slug);
  const ask = newThreadPath(course.slug, { question: query.question, choice: query.choice });
  return (
    <>
      <Row kind="lead" label={<a href={`/courses/${course.slug}`}>{course.title}</a>}>
        <h1>{headingOf(about)}</h1>
        {about !== null && (
          <p className="ui">
            Only threads about {about.choiceKey === null ? "this question" : "this choice"}.{" "}
            <a href={path}>See all of the course</a>
          </p>
        )}
        <div className="actions">
          <LinkButton look="primary" href={ask}>
            {discussion.isSignedIn ? "Ask a question" : "Sign in and ask"}
          </LinkButton>
          {isStaff && <LinkButton href={deskPath(course.slug)}>Open the desk</LinkButton>}
          {isStaff && (
            <LinkButton look="quiet" href={notesPath(course.slug)}>
              Notes to explanations
            </LinkButton>
          )}
          {discussion.isSignedIn && (
            <LinkButton look="quiet" href={mailPath(course.slug)}>
              Mail and feed
            </LinkButton>
          )}
        </div>
        <SearchForm courseSlug={course.slug} />
      </Row>
      {discussion.isHeldBack ? (
        <HeldBack href={path + queryText({ ...query, isAnyway: true })} />
      ) : (
        <Row label="Threads">
          <Filters path={path} query={query} isSignedIn={discussion.isSignedIn} />
          {threads.length === 0 ? (
            <Empty words={emptyWords(about, query.filter)}>
              <p className="actions">
                <LinkButton href={ask}>Ask the first question</LinkButton>
              </p>
            </Empty>
          ) : (
            <ThreadList threads={threads} />
          )}
          <ListPages
            first={query.after === "" ? null : path + queryText({ ...query, after: null })}
            next={next === null ? null : path + queryText({ ...query, after: next })}
          />
        </Row>
      )}
    </>
  );
}

/** In place of threads that may tell what is to be found out. */
function HeldBack({ href }: { readonly href: string }) {
  return (
    <Row label="Threads">
      <Callout tone="depends">
        <p>
          You have not answered this question yet: threads about it may give it away.{" "}
          <a href={href}>Show them anyway</a>
        </p>
      </Callout>
    </Row>
  );
}

function headingOf(about: Discussion["about"]): string {
  if (about === null) return "Discussion";
  return about.choiceKey === null
    ? `“${about.title}” in discussion`
    : `Choice ${about.choiceKey.toUpperCase()} of “${about.title}” in discussion`;
}

function emptyWords(about: Discussion["about"], filter: ThreadFilter): string {
  if (filter !== "all") return "No thread like that.";
  return (about?.choiceKey ?? null) === null
    ? "No threads yet."
    : "No threads about this choice yet. Your numbers go with the question.";
}

const FILTERS: readonly {
  readonly filter: ThreadFilter;
  readonly words: string;
  readonly isOwn?: true;
}[] = [
  { filter: "all", words: "All" },
  { filter: "open", words: "Open questions" },
  { filter: "answered", words: "Answered" },
  { filter: "mine", words: "Asked by me", isOwn: true },
  { filter: "followed", words: "Followed", isOwn: true },
];

const ORDERS: readonly { readonly order: ThreadOrder; readonly words: string }[] = [
  { order: "active", words: "Last active" },
  { order: "newest", words: "Newest" },
  { order: "votes", words: "Most helpful" },
];

function Filters({
  path,
  query,
  isSignedIn,
}: {
  readonly path: string;
  readonly query: DiscussionQuery;
  readonly isSignedIn: boolean;
}) {
  return (
    <>
      <nav className="tabs" aria-label="Which threads">
        {FILTERS.filter(({ isOwn }) => isSignedIn || isOwn !== true).map(({ filter, words }) => (
          <a
            key={filter}
            href={path + queryText({ ...query, filter, after: null })}
            aria-current={query.filter === filter ? "page" : undefined}
          >
            {words}
          </a>
        ))}
      </nav>
      <nav className="order" aria-label="Order of the threads">
        {ORDERS.map(({ order, words }) => (
          <a
            key={order}
            href={path + queryText({ ...query, order, after: null })}
            aria-current={query.order === order ? "true" : undefined}
          >
            {words}
          </a>
        ))}
      </nav>
    </>
  );
}
