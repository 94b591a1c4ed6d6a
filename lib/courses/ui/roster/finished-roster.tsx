import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import type { RosterPageProps } from "./roster-page";

/** A roster that is imported, with what it really did. */
export function FinishedRoster({
  info: { course, roster },
  members: membersPath,
  tabs,
}: Pick<RosterPageProps, "info" | "tabs"> & { readonly members: string }) {
  const { members, expected, roles, skipped } = roster.result;
  const done = [
    { count: members, words: members === 1 ? "new member" : "new members" },
    { count: expected, words: "expected, and members when they sign in" },
    { count: roles, words: roles === 1 ? "role changed" : "roles changed" },
    { count: roster.counts.unchanged, words: "unchanged" },
    {
      count: skipped,
      words: "passed over, for something had changed since the check; check the file again",
    },
  ].filter(({ count }) => count > 0);
  return (
    <Row kind="lead" label={course.title} note={<p>{roster.fileName}</p>}>
      {tabs}
      <h1>The roster is imported.</h1>
      <dl className="tally">
        {done.map(({ count, words }) => (
          <div key={words} className="tally-line">
            <dt>{count.toLocaleString("en-GB")}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="actions">
        <LinkButton look="primary" href={membersPath}>
          See the members
        </LinkButton>
      </p>
    </Row>
  );
}
