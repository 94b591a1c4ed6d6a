import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { preload } from "react-dom";

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
      <body>{children}</body>
    </html>
  );
}
