import { Moment } from "@/lib/identity/ui/moment";
import type { Correction } from "@/lib/quiz/correction/correction";
import { versionAddress } from "@/lib/quiz/correction/correction-address";
import type { AnsweredVersion, CorrectionPage } from "@/lib/quiz/correction/correction-page";
import { RULING_SAYS } from "@/lib/quiz/correction/ruling-in-words";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";

/** What was corrected before, the newest first; the newest that stands can be reverted. */
export function EarlierCorrections({
  page: { corrections, revertible, version, versions },
  path,
}: {
  readonly page: CorrectionPage;
  readonly path: string;
}) {
  if (corrections.length === 0) return null;
  return (
    <Row
      label="Corrections"
      note={
        corrections.length > 1 && (
          <p className="small">
            The newest is reverted first, since its marks were made from the earlier ones.
          </p>
        )
      }
    >
      <ol className="corrections">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <Said correction={correction} />
            {versions.length > 1 && <Of correction={correction} versions={versions} />}
            {correction.id === revertible && (
              <form
                method="post"
                action={versionAddress(`${path}/${correction.id}/reversal`, version)}
              >
                <Button type="submit">Revert this correction</Button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </Row>
  );
}

/** Which version a correction is about, where there are several. */
function Of({
  correction: { versionId },
  versions,
}: {
  readonly correction: Correction;
  readonly versions: readonly AnsweredVersion[];
}) {
  const version = versions.find(({ id }) => id === versionId);
  if (version === undefined) return null;
  return (
    <p className="small">
      Of the version of <Moment of={version.at} />.
    </p>
  );
}

function Said({
  correction: { rulings, reason, by, at, moved, state, revertedAt, revertedBy },
}: {
  readonly correction: Correction;
}) {
  return (
    <>
      <p>
        {Object.entries(rulings).map(([key, ruling]) => (
          <span key={key}>
            <b>{key.toUpperCase()}</b> {RULING_SAYS[ruling]}.{" "}
          </span>
        ))}
      </p>
      <blockquote className="reason">{reason}</blockquote>
      <p className="small">
        {by ?? "Somebody who has left"}, <Moment of={at} />. {marks(moved)}
        {revertedAt !== null && (
          <>
            {" "}
            <b>{state === "reverting" ? "Being reverted" : "Reverted"}</b> by{" "}
            {revertedBy ?? "somebody who has left"}, <Moment of={revertedAt} />.
          </>
        )}
      </p>
    </>
  );
}

const marks = (moved: number): string =>
  moved === 0
    ? "No mark moved."
    : moved === 1
      ? "One mark rose."
      : `${moved.toLocaleString("en-GB")} marks rose.`;
