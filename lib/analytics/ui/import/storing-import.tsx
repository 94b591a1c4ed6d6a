import type { ReactNode } from "react";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

/** An import that is being stored just now: how far that is. */
export function StoringImportView({
  course,
  title,
  people,
  parts,
  address,
  tabs,
}: {
  readonly course: string;
  readonly title: string;
  readonly people: number;
  /** People, and then counts, that are written. */
  readonly parts: number;
  readonly address: string;
  readonly tabs: ReactNode;
}) {
  const number = (count: number): string => count.toLocaleString("en-GB");
  return (
    <Row
      kind="lead"
      label={course}
      note={
        <p>
          It goes on without this page. If it ends half-way nothing of it can be seen, and here is
          the button that stores it again.
        </p>
      }
    >
      {tabs}
      <h1>{title} is being stored</h1>
      <p role="status">
        {parts < people
          ? `The answers of ${number(parts)} of ${number(people)} people are written.`
          : `The answers of all ${number(people)} people are written, and ${number(parts - people)} counts for the report.`}
      </p>
      <p className="actions">
        <LinkButton look="primary" href={address}>
          See how far it is
        </LinkButton>
      </p>
    </Row>
  );
}
