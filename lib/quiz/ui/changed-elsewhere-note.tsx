import { Callout } from "@/lib/ui/callout";
import { LinkButton } from "@/lib/ui/link-button";
import type { Answer } from "../schema";
import { answerInWords } from "./autosave/answer-in-words";

/**
 * Asks which of two answers counts, on a page without scripts: the one in the form, which was about
 * to be handed in, or a newer one that was saved elsewhere.
 */
export function ChangedElsewhereNote({
  here,
  there,
  questionPath,
}: {
  readonly here: Answer;
  readonly there: Answer;
  readonly questionPath: string;
}) {
  return (
    <Callout tone="depends">
      <div role="alert">
        <p>
          <b>This answer was changed in another tab or on another device.</b> Nothing is handed in
          yet; both are kept until you choose.
        </p>
        <p>
          Here: {answerInWords(here)}.
          <br />
          There: {answerInWords(there)}.
        </p>
        <p>“Check my answer” hands in the answer here, as it stands in the form.</p>
      </div>
      <p className="actions">
        <LinkButton compact href={questionPath} prefetch={false}>
          Take the one from there
        </LinkButton>
      </p>
    </Callout>
  );
}
