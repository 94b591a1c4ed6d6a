import type { SimilarThread } from "@/lib/discussion/already-asked";

/** The id of the form that a line's button sends. */
export const meTooFormOf = (path: string): string => `me-too-${path.slice("/threads/".length)}`;

/**
 * What the buttons beside similar threads send where no script does. The forms cannot stand within
 * that of the post; they are answered in another tab, so that what was typed stays.
 */
export function MeTooForms({ threads }: { readonly threads: readonly SimilarThread[] }) {
  return threads.map(({ path, isMeToo }) => (
    <form
      key={path}
      id={meTooFormOf(path)}
      method="post"
      action={`${path}/me-too`}
      target="_blank"
      hidden
    >
      <input type="hidden" name="back" value={path} />
      <input type="hidden" name="on" value={isMeToo === true ? "" : "yes"} />
    </form>
  ));
}
