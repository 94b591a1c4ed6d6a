import Link from "next/link";

import type { NavLink } from "./nav-links";

/** The foot of every page: what a residual is, and the small pages. */
export function SiteFooter({ links }: { readonly links: readonly NavLink[] }) {
  return (
    <footer className="page foot small">
      <p>A residual is what is left between the target and the prediction.</p>
      {links.map(({ href, words }) => (
        <Link key={href} href={href}>
          {words}
        </Link>
      ))}
    </footer>
  );
}
