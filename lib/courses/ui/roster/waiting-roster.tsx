import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Cell, Table } from "@/lib/ui/table";
import { ROSTER_CHANGES } from "../../roster/roster-plan";
import { changeInWords, COUNT_WORDS } from "./change-words";
import { NumberedPages } from "./numbered-pages";
import type { RosterPageProps } from "./roster-page";

/** A roster that was checked: what it will change, in counts and line by line, and the one button. */
export function WaitingRoster({ info, address, upload, tabs }: RosterPageProps) {
  const { course, roster, lines, page, pages } = info;
  const { counts, unused, total } = roster;
  const shown = ROSTER_CHANGES.filter((change) => counts[change] > 0);
  const isIdle = counts.unchanged === total;
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={
          <>
            <p>{roster.fileName}</p>
            {unused.length > 0 && <p>Not used of the file: the columns {unused.join(", ")}.</p>}
          </>
        }
      >
        {tabs}
        <h1>
          {isIdle
            ? "The file changes nothing."
            : `${(total - counts.unchanged).toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${total === 1 ? "line changes" : "lines change"} something.`}
        </h1>
        <dl className="tally">
          {shown.map((change) => (
            <div key={change} className="tally-line">
              <dt>{counts[change].toLocaleString("en-GB")}</dt>
              <dd>{COUNT_WORDS[change]}</dd>
            </div>
          ))}
        </dl>
        {counts.lowered > 0 && (
          <Callout tone="depends">
            <p>
              <b>Rights are taken away.</b> Those lines stand near the top of the list; look at them
              before you confirm.
            </p>
          </Callout>
        )}
        <form className="actions" method="post" action={`${address}/confirmation`}>
          {!isIdle && (
            <Button look="primary" type="submit">
              Import it
            </Button>
          )}
          <LinkButton href={upload}>Take another file</LinkButton>
        </form>
      </Row>
      <Row wide>
        <div className="in-words">
          <Table
            stack
            corner="Name"
            columns={[
              { key: "email", head: "E-mail address", label: "E-mail address" },
              { key: "change", head: "What happens", label: "What happens" },
              { key: "line", head: "Line", label: "Line" },
            ]}
            groups={[
              lines.map((line) => ({
                key: line.email,
                head: line.name,
                cells: [
                  line.email,
                  <Cell
                    key="change"
                    value={changeInWords(line)}
                    changed={line.change === "lowered"}
                  />,
                  line.line.toLocaleString("en-GB"),
                ],
              })),
            ]}
          />
        </div>
        <NumberedPages address={address} page={page} pages={pages} />
      </Row>
    </>
  );
}
