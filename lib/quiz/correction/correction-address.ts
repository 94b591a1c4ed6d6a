import type { AskedRulings } from "./ruling";

/** What a correction asks, as the address of its preview says it. */
export function previewAddress(
  path: string,
  asked: AskedRulings & { readonly reason: string; readonly version?: string | undefined },
  more: Readonly<Record<string, string>> = { preview: "yes" },
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...more })) {
    if (value !== undefined) query.set(name, value);
  }
  return `${path}?${query.toString()}`;
}

/** The page of a correction: of the version that is asked where none is named. */
export const versionAddress = (path: string, version: string | null | undefined): string =>
  typeof version === "string" ? `${path}?${new URLSearchParams({ version }).toString()}` : path;
