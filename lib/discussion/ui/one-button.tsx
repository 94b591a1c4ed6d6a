import type { ReactNode } from "react";

import { Button } from "@/lib/ui/button";

/** A form of one button, that changes one thing and comes back to the page. */
export function OneButton({
  action,
  back,
  on,
  shortcut,
  children,
}: {
  readonly action: string;
  readonly back: string;
  /** Whether it sets or takes back; left out where it does one thing only. */
  readonly on?: boolean;
  /** The key that presses it where a page listens to keys. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="back" value={back} />
      {on !== undefined && <input type="hidden" name="on" value={on ? "yes" : ""} />}
      <Button look="quiet" compact type="submit" data-key={shortcut}>
        {children}
      </Button>
    </form>
  );
}
