import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/platform/env";
import type { BuiltScripts } from "./built-scripts";
import { contentPolicy } from "./content-policy";

/** The header in which Next, too, looks for the nonce that it is to give its scripts. */
const POLICY = "content-security-policy";

/** Where the nonce comes to stand: all else of the policy is made once. */
const PLACE = "'nonce-'";

/**
 * The policy of what people have uploaded, however a browser comes to open it: nothing in it loads or
 * runs anything.
 */
const UPLOADED = "default-src 'none'; sandbox";

/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60;

/**
 * Makes what every answer of the server is guarded by: the headers that browsers hold a page to.
 *
 * It is done before Next sees a request, and not in a proxy of Next's: so they stand on every
 * answer, also where Next gives one by itself, and cost no second pass.
 */
export function guardAnswers(
  { siteUrl, oidc }: Pick<Env, "siteUrl" | "oidc">,
  { pages, standIns }: BuiltScripts,
): (request: IncomingMessage, response: ServerResponse) => void {
  // Handing over to the university's sign-in is the answer to a form, and counts as its target.
  const formTargets = oidc === undefined ? [] : [new URL(oidc.issuer).origin];
  const fixed = new Map(
    [...pages].map(([page, scripts]) => [page, contentPolicy({ scripts, formTargets })]),
  );
  const [before = "", after = ""] = contentPolicy({
    scripts: [PLACE, ...standIns],
    formTargets,
  }).split(PLACE);
  const headers: readonly (readonly [name: string, value: string])[] = [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["x-frame-options", "DENY"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
    ...(siteUrl.startsWith("https:")
      ? ([["strict-transport-security", `max-age=${String(YEAR)}`]] as const)
      : []),
  ];
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // What a visitor sends under these names must not choose the nonce.
    delete request.headers["content-security-policy-report-only"];
    delete request.headers["content-security-policy"];
    const [path = ""] = (request.url ?? "").split("?");
    if (path.startsWith("/_next/static/")) return;
    if (/^\/images\/[^/]+$/u.test(path)) {
      response.setHeader(POLICY, UPLOADED);
      return;
    }
    const known = fixed.get(path);
    if (known !== undefined) {
      response.setHeader(POLICY, known);
      return;
    }
    const nonce = `'nonce-${randomBytes(16).toString("base64url")}'`;
    const policy = `${before}${nonce}${after}`;
    request.headers[POLICY] = policy;
    response.setHeader(POLICY, policy);
  };
}
