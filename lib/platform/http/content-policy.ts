import { createHash } from "node:crypto";
import { REFUSAL_STYLE } from "./refusal-page";

/** What a page may run and send besides what every page may. */
export interface PageSources {
  /** Inline scripts, as sources of a policy: `'nonce-…'`, `'sha256-…'`. */
  readonly scripts: readonly string[];
  /** Origins that a form may lead to besides our own. */
  readonly formTargets: readonly string[];
}

/**
 * The content security policy of a page: everything comes from this site, and of what is written
 * into a page only the scripts named here run, so that a text of a learner that came to stand in a
 * page as it was typed would still do nothing.
 *
 * Styles are stricter for elements than for attributes: formulas and figures set `style="…"`.
 */
export function contentPolicy({ scripts, formTargets }: PageSources): string {
  return Object.entries({
    "default-src": ["'self'"],
    "script-src": ["'self'", ...scripts],
    "style-src-elem": ["'self'", hashSource(REFUSAL_STYLE)],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...formTargets],
    "frame-ancestors": ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

/** The source that allows one inline text and no other. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
