import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NumberedPages } from "./numbered-pages";
import type { RosterPageProps } from "./roster-page";

/** A roster with faults: each with its line, and nothing to confirm. */
export function FaultyRoster({ info, address, upload, tabs }: RosterPageProps) {
  const { course, roster, faults, page, pages } = info;
  const count = roster.faultCount;
  return (
    <>
      <Row kind="lead" label={course.title} note={<p>{roster.fileName}</p>}>
        {tabs}
        <h1>
          {count === 1 ? "One thing is" : `${count.toLocaleString("en-GB")} things are`} wrong with
          the file.
        </h1>
        <p>Nothing was imported. Mend the lines below in the file, and upload it again.</p>
        <p className="actions">
          <LinkButton look="primary" href={upload}>
            Upload it again
          </LinkButton>
        </p>
      </Row>
      <Row wide>
        <div className="in-words lines">
          <Table
            corner="Line"
            columns={[{ key: "words", head: "What is wrong, and what to do" }]}
            groups={[
              faults.map(({ line, words }) => ({
                key: `${String(line)} ${words}`,
                head: line.toLocaleString("en-GB"),
                cells: [words],
              })),
            ]}
          />
        </div>
        <NumberedPages address={address} page={page} pages={pages} />
      </Row>
    </>
  );
}
