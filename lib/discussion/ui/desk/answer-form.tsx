import type { WritingPlace } from "@/lib/discussion/writing-place";
import type { FormAction } from "@/lib/ui/form-state";
import { Composer } from "../composer/composer";

/** The form that answers the open thread, with or without marking it resolved. */
export function AnswerForm({
  action,
  place,
  hidden,
  mayResolve,
}: {
  readonly action: FormAction;
  readonly place: WritingPlace;
  readonly hidden: Readonly<Record<string, string>>;
  readonly mayResolve: boolean;
}) {
  return (
    <Composer
      action={action}
      composing={{ kind: "reply" }}
      place={place}
      hidden={hidden}
      submit="Post answer"
      {...(mayResolve && { also: { words: "Post and resolve", name: "then", value: "resolve" } })}
      mayHideName={false}
    />
  );
}
