import type { ReactNode } from "react";
import { AsksAgain } from "@/lib/ui/asks-again";
import { Row } from "@/lib/ui/row";
import { UnderWay } from "@/lib/ui/under-way";

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
  const isCounting = parts >= people;
  return (
    <Row
      kind="lead"
      label={course}
      note={
        <p>
          If it ends half-way nothing of it can be seen, and here is the button that stores it
          again.
        </p>
      }
    >
      {tabs}
      <h1>{title} is being stored</h1>
      <UnderWay
        label="People whose answers are written"
        total={people}
        done={isCounting ? null : parts}
        words={
          isCounting
            ? `The answers of all ${number(people)} people are written, and ${number(parts - people)} counts for the report.`
            : `The answers of ${number(parts)} of ${number(people)} people are written.`
        }
        address={address}
      />
      <AsksAgain />
    </Row>
  );
}
