import Link from "next/link";
import { coursePaths } from "@/lib/courses/course-paths";
import { versionAddress } from "@/lib/quiz/correction/correction-address";
import type { CorrectionPage } from "@/lib/quiz/correction/correction-page";
import { Callout } from "@/lib/ui/callout";
import { Row } from "@/lib/ui/row";
import { CorrectionForm } from "./correction-form";
import { EarlierCorrections } from "./earlier-corrections";
import { PreviewRows } from "./preview-rows";
import { RegradeProgress } from "./regrade-progress";
import { VersionPick } from "./version-pick";

/** Where staff correct the key of a question: the form, then what it would change. */
export function CorrectionScreen({
  page,
  isOutdated,
}: {
  readonly page: CorrectionPage;
  /** What was agreed to is not what would change by now. */
  readonly isOutdated: boolean;
}) {
  const { course, questionId, question, preview } = page;
  const paths = coursePaths(course.slug);
  const path = paths.correct(questionId);
  const label = (
    <>
      <Link href={paths.reports} prefetch={false}>
        Reports
      </Link>
      <br />
      {course.title}
      <br />
      {question.title}
    </>
  );
  if (preview !== null && !page.isAtWork) {
    return (
      <>
        <Row kind="lead" label={label} note={<Scope />}>
          <h1>{finding(preview)}</h1>
          {isOutdated && (
            <Callout tone="depends">
              <p>
                <b>Nothing was changed yet.</b> Since you looked, something else would change. This
                is what would change now.
              </p>
            </Callout>
          )}
        </Row>
        <PreviewRows page={page} preview={preview} path={path} />
      </>
    );
  }
  if (page.isAtWork) {
    return (
      <>
        <Row kind="lead" label={label} note={<Scope />}>
          <RegradeProgress
            corrections={page.corrections}
            address={versionAddress(path, page.version)}
          />
        </Row>
        <EarlierCorrections page={page} path={path} />
      </>
    );
  }
  return (
    <>
      <Row kind="lead" label={label} note={<Scope />}>
        <h1>Correct the key</h1>
        <p>
          Say how each choice is to count and why. You see who moves, and by how much, before
          anything changes.
        </p>
        {page.version !== null && (
          <Callout tone="depends">
            <p>
              <b>This version is asked no more.</b> A correction of it moves the marks of those who
              answered it, and changes nothing for new attempts.
            </p>
          </Callout>
        )}
        {page.isBankNewer && (
          <Callout tone="depends">
            <p>
              <b>There is a newer version of this question.</b> The course goes on with the one that
              was corrected here, until its corrections are reverted.
            </p>
          </Callout>
        )}
      </Row>
      <VersionPick page={page} path={path} />
      <EarlierCorrections page={page} path={path} />
      <CorrectionForm page={page} path={path} />
    </>
  );
}

function Scope() {
  return (
    <>
      <p>In this course only.</p>
      <p className="small">No mark goes down, and all of it can be reverted.</p>
    </>
  );
}

function finding({ rulings, moved, total }: NonNullable<CorrectionPage["preview"]>): string {
  if (Object.keys(rulings).length === 0) return "Nothing would change.";
  if (total === 0) return "Nobody has answered yet.";
  const answers = total === 1 ? "answer" : "answers";
  if (moved === 0) return `No mark would move, of ${total.toLocaleString("en-GB")} ${answers}.`;
  return `${moved.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} marks would rise.`;
}
