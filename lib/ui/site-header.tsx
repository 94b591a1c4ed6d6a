import Link from "next/link";
import type { ReactNode } from "react";

import { BrandMark } from "./brand-mark";
import { NavLinks, type NavLink } from "./nav-links";
import { ThemeButton } from "./theme-button";

/** The head of every page: brand, the main links, light or dark, and in the corner who is here. */
export function SiteHeader({
  links,
  corner,
}: {
  readonly links: readonly NavLink[];
  readonly corner: ReactNode;
}) {
  return (
    <header className="page top">
      <Link className="brand" href="/">
        <BrandMark />
        Residual
      </Link>
      <NavLinks links={links} />
      <div className="top-end">
        <ThemeButton />
        {corner}
      </div>
    </header>
  );
}
