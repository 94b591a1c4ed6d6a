"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface NavLink {
  readonly href: string;
  readonly words: string;
}

/** The main links, the one for this part of the site marked. A client part only for the path. */
export function NavLinks({ links }: { readonly links: readonly NavLink[] }) {
  const path = usePathname();
  return (
    <nav className="nav" aria-label="Main">
      {links.map(({ href, words }) => (
        <Link key={href} href={href} aria-current={current(path, href)}>
          {words}
        </Link>
      ))}
    </nav>
  );
}

function current(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
