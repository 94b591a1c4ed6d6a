import { Callout } from "@/lib/ui/callout";

/** In place of a form whose answer is a mail, on a site that cannot send any. */
export function NoMail({ words }: { readonly words: string }) {
  return (
    <Callout tone="depends">
      <p>
        This site cannot send mail, and so {words}. Nothing of yours is lost: without an account,
        your answers stay with this browser. Whoever runs the site can set a mail server.
      </p>
    </Callout>
  );
}
