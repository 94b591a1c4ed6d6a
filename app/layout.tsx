import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";

import { SiteFooter } from "@/lib/ui/site-footer";
import { SiteHeader } from "@/lib/ui/site-header";
import { THEME_SCRIPT } from "@/lib/ui/theme";

import "./styles/index.css";

export const metadata: Metadata = {
  title: { default: "Residual: a quiz that shows its working", template: "%s · Residual" },
  description:
    "Quizzes on machine learning that show their working, choice by choice, on your own numbers. No account needed.",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfd" },
    { media: "(prefers-color-scheme: dark)", color: "#151515" },
  ],
};

const MAIN_LINKS = [
  { href: "/quizzes", words: "Quizzes", covers: ["/attempts"] },
  { href: "/how-keys-are-computed", words: "How it works" },
];

const SMALL_LINKS = [
  { href: "/reading", words: "Reading list" },
  { href: "/how-keys-are-computed", words: "How keys are computed" },
  { href: "/accessibility", words: "Accessibility" },
  { href: "/privacy", words: "Privacy" },
];

/** The faces of the first screen, at the addresses that the stylesheet gives them too. */
const FACES = [
  new URL("./fonts/source-serif-4.woff2", import.meta.url),
  new URL("./fonts/archivo.woff2", import.meta.url),
];

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  for (const face of FACES) {
    preload(String(face), { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
  // The script may set data-theme before React arrives, hence suppressHydrationWarning.
  return (
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <a className="skip btn" href="#main">
          Skip to the content
        </a>
        <SiteHeader links={MAIN_LINKS} />
        <main className="page" id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter links={SMALL_LINKS} />
      </body>
    </html>
  );
}
