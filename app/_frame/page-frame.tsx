import type { ReactNode } from "react";

import { SiteFooter } from "@/lib/ui/site-footer";
import { SiteHeader } from "@/lib/ui/site-header";

const MAIN_LINKS = [
  { href: "/quizzes", words: "Quizzes", covers: ["/attempts"] },
  { href: "/discuss", words: "Discuss", covers: ["/threads", "/posts"], holds: ["discussion"] },
  { href: "/search", words: "Search" },
  // Also at the foot of every page, where a phone has the room.
  { href: "/how-keys-are-computed", words: "How it works", isSpare: true },
];

const SMALL_LINKS = [
  { href: "/reading", words: "Reading list" },
  { href: "/how-keys-are-computed", words: "How keys are computed" },
  { href: "/accessibility", words: "Accessibility" },
  { href: "/privacy", words: "Privacy" },
];

/** What stands around every page. `corner` says who is here. */
export function PageFrame({
  corner,
  children,
}: {
  readonly corner: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <a className="skip btn" href="#main">
        Skip to the content
      </a>
      <SiteHeader links={MAIN_LINKS} corner={corner} />
      <main className="page" id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter links={SMALL_LINKS} />
    </>
  );
}
