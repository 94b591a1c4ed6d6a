import type { Metadata } from "next";
import { NothingHere, NOTHING_HERE } from "@/app/_frame/nothing-here";
import { AUDIT_ACTIONS } from "@/lib/identity/audit";
import { auditQuerySchema } from "@/lib/identity/audit-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { listAudit } from "@/lib/identity/service/list-audit";
import { Moment } from "@/lib/identity/ui/moment";
import { Button } from "@/lib/ui/button";
import { Empty } from "@/lib/ui/empty";
import { Field } from "@/lib/ui/field";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";

export const metadata: Metadata = { ...NOTHING_HERE, title: "Audit log" };

const COLUMNS = [
  { key: "who", head: "Who", label: "Who" },
  { key: "what", head: "What", label: "What" },
  { key: "whom", head: "Whom", label: "Whom" },
  { key: "where", head: "Course", label: "Course" },
];

export default async function AuditPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const query = auditQuerySchema.parse(await searchParams);
  const page = await listAudit(await currentActor(), query);
  if (page === null) return <NothingHere />;
  const { lines, next } = page;
  const { action, person } = query;
  return (
    <>
      <Row kind="lead" label="Audit log">
        <h1>Who changed rights, or moved personal data</h1>
      </Row>
      <Row label="Look for">
        <form className="form" method="get">
          <div className="fields">
            <label className="field">
              <span>What</span>
              <select name="action" defaultValue={action ?? ""}>
                <option value="">everything</option>
                {Object.entries(AUDIT_ACTIONS).map(([name, words]) => (
                  <option key={name} value={name}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
            <Field
              name="person"
              label="Who or whom"
              hint="Part of a name or address"
              defaultValue={person ?? ""}
            />
          </div>
          <div className="actions">
            <Button type="submit">Look</Button>
          </div>
        </form>
      </Row>
      <Row label="Lines" wide>
        {lines.length === 0 ? (
          <Empty words="No line fits. Every change of rights leaves one here." />
        ) : (
          <Table
            stack
            corner="When"
            columns={COLUMNS}
            groups={[
              lines.map(({ id, at, actor, words, subject, course }) => ({
                key: id,
                head: <Moment of={at} />,
                cells: [actor, words, subject ?? "–", course ?? "–"],
              })),
            ]}
          />
        )}
        {next !== null && (
          <p className="actions">
            <LinkButton href={`/audit?${search({ action, person, after: next })}`}>
              Older lines
            </LinkButton>
          </p>
        )}
      </Row>
    </>
  );
}

const search = (parts: Readonly<Record<string, string | null>>): string =>
  new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();
