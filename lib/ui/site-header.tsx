import Link from "next/link";

import { BrandMark } from "./brand-mark";
import { NavLinks, type NavLink } from "./nav-links";
import { ThemeButton } from "./theme-button";

/** The head of every page: brand, the main links, light or dark. It knows nobody. */
export function SiteHeader({ links }: { readonly links: readonly NavLink[] }) {
  return (
    <header className="page top">
      <Link className="brand" href="/">
        <BrandMark />
        Residual
      </Link>
      <NavLinks links={links} />
      <div className="top-end">
        <ThemeButton />
      </div>
    </header>
  );
}
