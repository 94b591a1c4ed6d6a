import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { answerInWords } from "./answer-in-words";
import type { KeeperView } from "./answer-keeper";
import type { Refused } from "./autosave";

/** What the learner has to know or to choose; nothing while all is well. */
export function SaverNotice({
  view: { save, handIn },
  reviewUrl,
  onChoose,
}: {
  readonly view: KeeperView;
  readonly reviewUrl: string;
  readonly onChoose: (choice: "keep-mine" | "take-theirs") => void;
}) {
  switch (handIn) {
    case "sending":
      return <p role="status">Checking your answer…</p>;
    case "offline":
      return (
        <Callout tone="depends">
          <p role="status">
            Your answer is not handed in yet: the server cannot be reached. It is kept on this
            device and is handed in when the connection is back.
          </p>
        </Callout>
      );
    case "failed":
      return (
        <Callout tone="wrong">
          <p role="status">
            Your answer was not handed in: something failed on our side. It is kept on this device,
            and we try again.
          </p>
        </Callout>
      );
    case "already":
      return <RefusedNotice why="submitted" reviewUrl={reviewUrl} />;
    case "gone":
    case "unfit":
      return <RefusedNotice why={handIn} reviewUrl={reviewUrl} />;
    case null:
      break;
  }
  if (save.kind === "refused") return <RefusedNotice why={save.why} reviewUrl={reviewUrl} />;
  if (save.kind !== "conflict") return null;
  return (
    <Callout tone="depends">
      <div role="alert">
        <p>
          <b>This answer was changed in another tab or on another device.</b> Both are kept until
          you choose.
        </p>
        <p>
          Here: {answerInWords(save.draft)}.
          <br />
          There: {answerInWords(save.stored)}.
        </p>
      </div>
      <p className="actions">
        <Button
          compact
          onClick={() => {
            onChoose("keep-mine");
          }}
        >
          Keep the answer here
        </Button>
        <Button
          compact
          onClick={() => {
            onChoose("take-theirs");
          }}
        >
          Take the one from there
        </Button>
      </p>
    </Callout>
  );
}

const REFUSED: Readonly<Record<Refused, string>> = {
  submitted: "This question is handed in already. The first answer stands, and your mark with it.",
  gone: "This attempt cannot be found any more. It may belong to another browser, or its cookie was deleted.",
  unfit: "The server did not take this answer. Open the page again, and answer once more.",
};

function RefusedNotice({ why, reviewUrl }: { readonly why: Refused; readonly reviewUrl: string }) {
  return (
    <Callout tone="wrong">
      <p role="alert">{REFUSED[why]}</p>
      {why === "submitted" && (
        <p>
          <a href={reviewUrl}>See the answer explained</a>
        </p>
      )}
    </Callout>
  );
}
