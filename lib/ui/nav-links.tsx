"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface NavLink {
  readonly href: string;
  readonly words: string;
  /** Other addresses that belong to this part of the site: "/attempts". */
  readonly covers?: readonly string[];
  /** Parts of addresses that belong to it wherever they stand: "discussion". */
  readonly holds?: readonly string[];
  /** Left out where there is little room. */
  readonly isSpare?: boolean;
}

/** The main links, the one for this part of the site marked. A client part only for the path. */
export function NavLinks({ links }: { readonly links: readonly NavLink[] }) {
  const path = usePathname();
  return (
    <nav className="nav" aria-label="Main">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          className={link.isSpare === true ? "spare" : undefined}
          aria-current={current(path, link)}
        >
          {link.words}
        </Link>
      ))}
    </nav>
  );
}

function current(
  path: string,
  { href, covers = [], holds = [] }: NavLink,
): "page" | "true" | undefined {
  if (path === href) return "page";
  if (path.split("/").some((part) => holds.includes(part))) return "true";
  return [href, ...covers].some((part) => path.startsWith(`${part}/`)) ? "true" : undefined;
}
