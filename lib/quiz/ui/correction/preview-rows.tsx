import Link from "next/link";
import { previewAddress } from "@/lib/quiz/correction/correction-address";
import type { CorrectionPage, CorrectionPreview } from "@/lib/quiz/correction/correction-page";
import { RULING_SAYS } from "@/lib/quiz/correction/ruling-in-words";
import { markInWords } from "@/lib/quiz/mark-in-words";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";

/** What a correction would change, and the button that does it. */
export function PreviewRows({
  page: { choices, reason, version },
  preview,
  path,
}: {
  readonly page: CorrectionPage;
  readonly preview: CorrectionPreview;
  readonly path: string;
}) {
  const asked = {
    ...Object.fromEntries(choices.map(({ key, picked }) => [key, picked])),
    ...(version !== null && { version }),
    reason,
  };
  const isNew = Object.keys(preview.rulings).length > 0;
  return (
    <>
      <Row label="Correction" note={isNew && <Fallen preview={preview} />}>
        {isNew ? (
          <ul className="new-rulings">
            {choices
              .filter(({ present, picked }) => picked !== present)
              .map(({ key, present, picked }) => (
                <li key={key}>
                  <b>{key.toUpperCase()}</b> {RULING_SAYS[picked]}.{" "}
                  <span className="small">Now it {RULING_SAYS[present]}.</span>
                </li>
              ))}
          </ul>
        ) : (
          <p>Every choice counts as you chose already. Go back and choose what is to change.</p>
        )}
        <blockquote className="reason">{reason}</blockquote>
        <div className="actions">
          {isNew && (
            <form method="post" action={`${path}/application`}>
              {Object.entries({ ...asked, fingerprint: preview.fingerprint }).map(
                ([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ),
              )}
              <Button look="primary" type="submit">
                Apply the correction
              </Button>
            </form>
          )}
          <LinkButton href={previewAddress(path, asked, {})} prefetch={false}>
            Change it
          </LinkButton>
        </div>
      </Row>
      {preview.moved > 0 && <Steps preview={preview} />}
      {preview.moved > 0 && (
        <Movers
          preview={preview}
          addressOf={(page) => previewAddress(path, asked, { preview: "yes", page: String(page) })}
        />
      )}
    </>
  );
}

function Fallen({ preview: { kept, means, total } }: { readonly preview: CorrectionPreview }) {
  if (means === null) {
    return <p className="small">It marks whoever answers from now on.</p>;
  }
  return (
    <>
      <p>
        <b>No mark falls.</b>
      </p>
      <p className="small">
        {kept > 0 &&
          `${count(kept)} of ${count(total)} would have less by the corrected key alone; they keep the better mark. `}
        The mean goes from {means.before.toFixed(2)} to {means.after.toFixed(2)}.
      </p>
    </>
  );
}

function Steps({ preview: { steps, moved } }: { readonly preview: CorrectionPreview }) {
  const most = Math.max(...steps.map((step) => step.count));
  return (
    <Row label="By how much">
      <div className="mark-steps">
        <Table
          caption={`How ${count(moved)} ${moved === 1 ? "mark rises" : "marks rise"}, the largest step first.`}
          corner="Mark"
          columns={[
            { key: "answers", head: "Answers" },
            { key: "share", head: <span className="sr">Share</span> },
          ]}
          groups={[
            steps.map((step) => ({
              key: `${markInWords(step.from)} ${markInWords(step.to)}`,
              head: `${markInWords(step.from)} to ${markInWords(step.to)}`,
              cells: [
                count(step.count),
                <svg
                  key="bar"
                  className="step-bar"
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width={(100 * step.count) / most} height="1" />
                </svg>,
              ],
            })),
          ]}
        />
      </div>
    </Row>
  );
}

function Movers({
  preview: { movers, learners, page, pages },
  addressOf,
}: {
  readonly preview: CorrectionPreview;
  readonly addressOf: (page: number) => string;
}) {
  return (
    <Row
      label="Who moves"
      note={<p className="small">That you looked at names is noted in the audit log.</p>}
    >
      <div className="in-words">
        <Table
          caption={
            learners === 1
              ? "One person moves."
              : `${count(learners)} people move${pages > 1 ? `, page ${count(page)} of ${count(pages)}` : ""}.`
          }
          corner="Name"
          columns={[
            { key: "attempt", head: "Attempt" },
            { key: "from", head: "From" },
            { key: "to", head: "To" },
          ]}
          groups={[
            movers.map(({ name, attempt, from, to }, index) => ({
              key: String(index),
              head: name ?? "Not a member",
              cells: [String(attempt), markInWords(from), markInWords(to)],
            })),
          ]}
        />
      </div>
      {pages > 1 && (
        <nav className="actions" aria-label="Pages of the list">
          {page > 1 && (
            <Link className="btn" href={addressOf(page - 1)} prefetch={false}>
              Page before
            </Link>
          )}
          {page < pages && (
            <Link className="btn" href={addressOf(page + 1)} prefetch={false}>
              Next page
            </Link>
          )}
        </nav>
      )}
    </Row>
  );
}

const count = (number: number): string => number.toLocaleString("en-GB");
