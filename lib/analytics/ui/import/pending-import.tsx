import type { ReactNode } from "react";
import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";
import type { PendingImport } from "../../import/response-import";
import { FaultTable } from "./fault-table";
import { MappingForm } from "./mapping-form";
import { PreviewTable } from "./preview-table";

/** An upload as it was read: what is wrong with it, how it is read, and the button that stores it. */
export function PendingImportView({
  course,
  fileName,
  pending,
  address,
  hasEnded,
  tabs,
}: {
  readonly course: string;
  readonly fileName: string;
  readonly pending: PendingImport;
  /** Of the import; its forms go below. */
  readonly address: string;
  /** Whether somebody began to store it, and ended half-way. */
  readonly hasEnded: boolean;
  readonly tabs: ReactNode;
}) {
  const { settings, people, faults, faultCount, columns, preview, keyRemarks } = pending;
  const items = settings.columns.filter(({ role }) => role === "item").length;
  const remarks = [...keyRemarks, ...pending.remarks];
  return (
    <>
      <Row
        kind="lead"
        label={course}
        note={
          <>
            <p>{fileName}</p>
            <p>
              Names, numbers and addresses of people are not kept: once you store the answers, the
              file is deleted, and each person is only a line. Until then the file waits here for
              you alone, for a day at most.
            </p>
          </>
        }
      >
        {tabs}
        <h1>{headline(people, items, faultCount)}</h1>
        {faultCount > 0 && (
          <Callout tone="wrong">
            <p>
              <b>Nothing is stored yet, and nothing is lost.</b> Change below how the file is read,
              or mend the file and upload it again.
            </p>
          </Callout>
        )}
        {hasEnded && (
          <Callout tone="depends">
            <p>
              <b>Storing it ended half-way.</b> Nothing of it can be seen, and nothing is lost:
              store it again.
            </p>
          </Callout>
        )}
        <div className="actions">
          {faultCount === 0 && (
            <form method="post" action={`${address}/confirmation`}>
              <Button look="primary" type="submit">
                Store the answers
              </Button>
            </form>
          )}
          <form method="post" action={`${address}/deletion`}>
            <Button type="submit">Delete the upload</Button>
          </form>
        </div>
      </Row>
      {faults.length > 0 && (
        <Row label="To be mended" wide id="faults">
          <FaultTable faults={faults} count={faultCount} />
        </Row>
      )}
      {remarks.length > 0 && (
        <Row label="To look at" wide id="remarks">
          <p className="ui">These stop nothing.</p>
          <FaultTable faults={remarks} count={pending.remarkCount + keyRemarks.length} />
        </Row>
      )}
      {columns.length > 0 && (
        <>
          <Row label="The first lines" wide id="preview">
            <PreviewTable columns={columns} preview={preview} settings={settings} />
          </Row>
          <Row label="How it is read" wide id="mapping">
            <MappingForm columns={columns} settings={settings} action={`${address}/mapping`} />
          </Row>
        </>
      )}
    </>
  );
}

function headline(people: number, items: number, faults: number): string {
  const who = `${people.toLocaleString("en-GB")} ${people === 1 ? "person" : "people"}`;
  const what = `${String(items)} ${items === 1 ? "item" : "items"}`;
  if (faults === 0) return `${who}, ${what}: everything can be read.`;
  const things = faults === 1 ? "One thing is" : `${faults.toLocaleString("en-GB")} things are`;
  return `${things} to be mended before the answers can be stored.`;
}
