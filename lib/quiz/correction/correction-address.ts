import type { AskedRulings } from "./ruling";

/** What a correction asks, as the address of its preview says it. */
export function previewAddress(
  path: string,
  asked: AskedRulings & { readonly reason: string },
  more: Readonly<Record<string, string>> = { preview: "yes" },
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...more })) {
    if (value !== undefined) query.set(name, value);
  }
  return `${path}?${query.toString()}`;
}
