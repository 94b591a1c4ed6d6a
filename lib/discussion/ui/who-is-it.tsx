import { ActionForm } from "@/lib/ui/action-form";
import type { FormAction } from "@/lib/ui/form-state";
import { Row } from "@/lib/ui/row";

/** Where staff look up who hid her name: one click, which is kept. */
export function WhoIsIt({
  title,
  who,
  back,
  action,
}: {
  readonly title: string;
  /** "The author". */
  readonly who: string;
  readonly back: { readonly href: string; readonly words: string };
  readonly action: FormAction;
}) {
  return (
    <>
      <Row kind="lead" label={<a href={back.href}>{back.words}</a>}>
        <h1>{title}</h1>
        <p>
          {who} hid her name from other learners. You may see it, and that you looked is kept in the
          audit log with your name and the hour.
        </p>
      </Row>
      <Row label="The name">
        <ActionForm action={action} submit="Show the name" look="plain" fields={[]} />
      </Row>
    </>
  );
}
