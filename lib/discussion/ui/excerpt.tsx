import type { Stretch } from "@/lib/discussion/marked-text";
import { Marked } from "./marked";

/** What stands around the words that were found in a text. */
export function Excerpt({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <span className="excerpt">
      <bdi>
        <Marked stretches={stretches} />
        {endsItself(stretches) ? "" : " …"}
      </bdi>
    </span>
  );
}

/** Whether an excerpt ends where a sentence does. */
const endsItself = (excerpt: readonly Stretch[]): boolean =>
  /[.?!…]$/u.test(excerpt.at(-1)?.text ?? ".");
