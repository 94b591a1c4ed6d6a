"use client";

import {
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";

import type { SimilarThread } from "@/lib/discussion/already-asked";
import { wrongSumsInWords } from "@/lib/discussion/sums";
import type { WritingPlace } from "@/lib/discussion/writing-place";
import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { FRESH_FORM } from "@/lib/ui/form-state";
import { Status } from "@/lib/ui/status";
import type { AskedForm } from "./asked-form";
import { DraftNotice } from "./draft-notice";
import { ImageTool } from "./image-tool";
import type { AskedIn } from "./fetch-similar";
import { MeTooForms } from "./me-too-forms";
import { Mentions } from "./mentions";
import { Preview } from "./preview";
import { untilImagesAreIn } from "./put-images";
import { sendForm } from "./send-form";
import { Similar } from "./similar";
import { TextArea } from "./text-area";
import { TextTools } from "./text-tools";
import { ThreadFields } from "./thread-fields";
import { TwoTexts } from "./two-texts";
import { useDraft } from "./use-draft";
import { WorkedExamples } from "./worked-examples";
import { usePreview } from "./use-preview";
import { useSimilar } from "./use-similar";
import { useQuotes } from "./use-quotes";

/** What a composer writes: a new thread, a reply, or another text for a post. */
export type Composing =
  | { readonly kind: "thread"; readonly isQuestion: boolean }
  | { readonly kind: "reply" }
  | { readonly kind: "edit"; readonly text: string };

/** What a composer calls when it is sent; a new thread may come back with others that are like it. */
export type ComposeAction = (before: AskedForm, form: FormData) => Promise<AskedForm>;

/** The form did not reach the server, or the server did not answer. */
const NOT_SENT = {
  thread: "The thread was not sent. Your text is kept here. Try again.",
  reply: "The reply was not sent. Your text is kept here. Try again.",
  edit: "The change was not sent. Your text is kept here. Try again.",
} as const satisfies Record<Composing["kind"], string>;

const KEPT = { none: "idle", kept: "draft", forbidden: "no-drafts" } as const;

/**
 * The form of a post. Without scripts it works as any form does. With them what is typed is kept on
 * this device until the server has it, and shown as it will look; a form that did not arrive stays as
 * it is.
 */
export function Composer({
  action,
  composing,
  place,
  hidden,
  submit,
  also,
  mayHideName,
}: {
  readonly action: ComposeAction;
  readonly composing: Composing;
  readonly place: WritingPlace;
  /** What goes along unseen: ids, what is answered, where the numbers come from. */
  readonly hidden: Readonly<Record<string, string>>;
  /** A verb. */
  readonly submit: string;
  /** Another button that sends it, and what it sends along. */
  readonly also?: { readonly words: string; readonly name: string; readonly value: string };
  readonly mayHideName: boolean;
}) {
  // The one is what a page without scripts comes back with, the other what a script was told.
  const [returned, send] = useActionState<AskedForm, FormData>(action, FRESH_FORM);
  const [told, setTold] = useState<AskedForm | null>(null);
  const [isSending, startSending] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { view, keeper } = useDraft(form, place.draft);
  useQuotes(area);
  const preview = usePreview(area, place.numbers);
  const { errors, values, notice, beside } = told ?? returned;
  const similar = useSimilar(form, askedIn(composing, place, hidden), returned.similar ?? NONE);
  const text = values["text"] ?? (composing.kind === "edit" ? composing.text : "");
  const wrongSums = preview.shown === null ? null : wrongSumsInWords(preview.shown.sums);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSending || keeper.current === null) return;
    const { send: prepare, accepted, rebase } = keeper.current;
    const by = event.nativeEvent.submitter;
    startSending(async () => {
      if (area.current !== null && !(await untilImagesAreIn(area.current))) return;
      const data = prepare();
      if (by instanceof HTMLButtonElement && by.name !== "") data.set(by.name, by.value);
      const outcome = await sendForm(action, told ?? returned, data, accepted);
      if (outcome === "failed") {
        const notice = { tone: "wrong", words: NOT_SENT[composing.kind] } as const;
        setTold({ ...FRESH_FORM, notice });
        return;
      }
      const { revision } = outcome.values;
      if (revision !== undefined) rebase(revision);
      setTold(outcome);
    });
  };

  // What is wrong was found elsewhere: the keyboard goes to where it can be set right.
  useEffect(() => {
    if (told !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [told]);

  return (
    <>
      <form className="compose" action={send} onSubmit={onSubmit} ref={form} noValidate>
        {notice !== undefined && (
          <div role={notice.tone === "right" ? "status" : "alert"}>
            <Callout tone={notice.tone}>
              <p>{notice.words}</p>
            </Callout>
          </div>
        )}
        {beside !== undefined && (
          <TwoTexts key={beside.text} beside={beside} mine={values["text"] ?? ""} area={area} />
        )}
        <DraftNotice view={view} keeper={keeper} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? value} readOnly />
        ))}
        {composing.kind === "thread" && (
          <ThreadFields isQuestion={composing.isQuestion} values={values} error={errors["title"]}>
            <Similar threads={similar} isDraftKept={view.kept === "kept"} />
          </ThreadFields>
        )}
        <TextArea
          area={area}
          label={composing.kind === "reply" ? "Your reply" : "Text"}
          isNamedBefore={composing.kind === "reply"}
          rows={composing.kind === "reply" ? 5 : 10}
          text={text}
          error={errors["text"]}
          tools={
            <TextTools area={area}>
              <ImageTool area={area} course={place.course} />
            </TextTools>
          }
        >
          <Mentions area={area} course={place.course} />
        </TextArea>
        <WorkedExamples area={area} examples={place.examples} />
        <Preview view={preview} />
        {mayHideName && (
          <label className="check">
            <input type="checkbox" name="anonymous" defaultChecked={values["anonymous"] === "on"} />
            <span>
              Hide my name from other learners
              <span className="hint">
                The staff of the course can look it up, and that they did is logged.
              </span>
            </span>
          </label>
        )}
        {wrongSums !== null && <p className="wrong-sums small">{wrongSums}</p>}
        <div className="actions">
          <Button type="submit" look="primary" disabled={isSending}>
            {submit}
          </Button>
          {also !== undefined && (
            <Button type="submit" name={also.name} value={also.value} disabled={isSending}>
              {also.words}
            </Button>
          )}
          <Status state={KEPT[view.kept]} />
        </div>
      </form>
      <MeTooForms threads={similar} />
    </>
  );
}

const NONE: readonly SimilarThread[] = [];

/** What threads are to be like; null where none is begun. */
const askedIn = (
  composing: Composing,
  { course }: WritingPlace,
  { question = "", choice = "" }: Readonly<Record<string, string>>,
): AskedIn | null => (composing.kind === "thread" ? { course, question, choice } : null);
