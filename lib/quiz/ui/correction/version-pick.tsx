import { Moment } from "@/lib/identity/ui/moment";
import { versionAddress } from "@/lib/quiz/correction/correction-address";
import type { AnsweredVersion, CorrectionPage } from "@/lib/quiz/correction/correction-page";
import { Row } from "@/lib/ui/row";

/** Which versions of the question have answers, and the way to correct each; nothing where only one has. */
export function VersionPick({
  page: { versions, versionId },
  path,
}: {
  readonly page: CorrectionPage;
  readonly path: string;
}) {
  if (versions.every(({ id }) => id === versionId)) return null;
  return (
    <Row
      label="Versions"
      note={
        <p className="small">
          Each is corrected by itself: another version may ask something else under the same letter.
        </p>
      }
    >
      <ul className="versions" aria-label="Versions of the question that have answers">
        {versions.map((version) => (
          <li key={version.id}>
            <Name version={version} isShown={version.id === versionId} path={path} />{" "}
            <span className="small">
              {version.answers.toLocaleString("en-GB")}{" "}
              {version.answers === 1 ? "answer" : "answers"}
              {version.isAsked && ", the one that is asked now"}
              {version.hindrance !== null && `. ${version.hindrance}`}
            </span>
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Name({
  version: { id, at, isAsked, hindrance },
  isShown,
  path,
}: {
  readonly version: AnsweredVersion;
  readonly isShown: boolean;
  readonly path: string;
}) {
  const name = (
    <>
      Of <Moment of={at} />
    </>
  );
  if (isShown) return <b aria-current="true">{name}</b>;
  if (hindrance !== null) return <span>{name}</span>;
  return <a href={versionAddress(path, isAsked ? null : id)}>{name}</a>;
}
