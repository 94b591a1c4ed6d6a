import Link from "next/link";

/** The pages of a course that somebody may open, the present one marked. */
export function CourseTabs({
  links,
  current,
}: {
  readonly links: readonly { readonly href: string; readonly words: string }[];
  /** The address of the page, or of the one that it belongs to. */
  readonly current: string;
}) {
  if (links.length < 2) return null;
  return (
    <nav className="tabs" aria-label="Course">
      {links.map(({ href, words }) => (
        <Link key={href} href={href} aria-current={href === current ? "page" : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
