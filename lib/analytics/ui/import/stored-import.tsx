import type { ReactNode } from "react";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import type { ImportContent } from "../../import/response-import";
import { KIND_WORDS, RULE_WORDS } from "./setting-words";

/** An import that is stored: what it has, the way to its report and its exports, and its end. */
export function StoredImportView({
  course,
  title,
  people,
  content,
  address,
  children,
  tabs,
}: {
  readonly course: string;
  readonly title: string;
  readonly people: number;
  readonly content: ImportContent;
  readonly address: string;
  /** What can be done with it. */
  readonly children: ReactNode;
  readonly tabs: ReactNode;
}) {
  const { items, groups, rule } = content;
  return (
    <>
      <Row
        kind="lead"
        label={course}
        note={
          <p>Of each person only the answers and the groups are kept, and no name or number.</p>
        }
      >
        {tabs}
        <h1>{title}</h1>
        <p>
          {people.toLocaleString("en-GB")} {people === 1 ? "person" : "people"} and {items.length}{" "}
          {items.length === 1 ? "item" : "items"} are stored
          {groups.length > 0 && <>, with the groups of {groups.join(" and ")}</>}.
          {items.some(({ kind }) => kind === "several") && (
            <> Several ticks are marked by the rule “{RULE_WORDS[rule]}”.</>
          )}
        </p>
        {children}
      </Row>
      <Row label="Items">
        <div className="in-words">
          <Table
            corner="Item"
            columns={[
              { key: "kind", head: "Answers" },
              { key: "right", head: "Key" },
              { key: "options", head: "Options" },
            ]}
            groups={[
              items.map(({ key, label, kind, right, options }) => ({
                key,
                head: label,
                cells: [
                  KIND_WORDS[kind],
                  right.join(kind === "single" ? " or " : ", "),
                  options.join(", "),
                ],
              })),
            ]}
          />
        </div>
      </Row>
      <Row label="Its end">
        <form className="form" method="post" action={`${address}/deletion`}>
          <p>All answers, counts and the report go with it. It cannot be undone.</p>
          <div className="actions">
            <Button type="submit">Delete the import</Button>
          </div>
        </form>
      </Row>
    </>
  );
}
