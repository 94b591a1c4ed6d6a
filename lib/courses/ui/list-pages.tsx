import Link from "next/link";

/** The ways on from one page of a list; nothing where the list has one page. */
export function ListPages({
  first,
  next,
}: {
  /** The first page; null on it. */
  readonly first: string | null;
  readonly next: string | null;
}) {
  if (first === null && next === null) return null;
  return (
    <nav className="actions" aria-label="Pages of the list">
      {first !== null && (
        <Link className="btn" href={first}>
          First page
        </Link>
      )}
      {next !== null && (
        <Link className="btn" href={next}>
          Next page
        </Link>
      )}
    </nav>
  );
}
