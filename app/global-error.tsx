"use client";

import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import { THEME_SCRIPT } from "@/lib/ui/theme";

import "./styles/index.css";

/** Even the frame of the page failed, so this brings its own. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        <title>A fault of ours · Residual</title>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <main className="page">
          <Row kind="lead" label="Residual">
            <h1>The page could not be made.</h1>
            <p>
              What you had saved is safe. Try again; if it fails again, come back a little later.
            </p>
            <p className="actions">
              <Button look="primary" onClick={retry}>
                Try again
              </Button>
            </p>
          </Row>
        </main>
      </body>
    </html>
  );
}
