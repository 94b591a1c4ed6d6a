import Link from "next/link";
import { listAddress } from "../../list-address";

/** The ways to the pages before and after; nothing where there is one page. */
export function NumberedPages({
  address,
  page,
  pages,
}: {
  readonly address: string;
  readonly page: number;
  readonly pages: number;
}) {
  if (pages < 2) return null;
  const at = (number: number) => listAddress(address, { page: number });
  return (
    <nav className="actions ui" aria-label="Pages of the list">
      {page > 1 && (
        <Link className="btn" href={at(page - 1)}>
          Page before
        </Link>
      )}
      {page < pages && (
        <Link className="btn" href={at(page + 1)}>
          Next page
        </Link>
      )}
      <span>
        Page {page} of {pages}
      </span>
    </nav>
  );
}
