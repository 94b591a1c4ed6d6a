/**
 * Whether a request that changes something comes from our own pages. Browsers say where a request
 * was made (`Sec-Fetch-Site`, which a page cannot forge; older ones `Origin`), and another site's
 * form must not act with a visitor's cookie. A client that is no browser says neither, and carries
 * nobody's cookie by accident.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
