/** What a form held, by the names of its fields. */
export type DraftFields = Readonly<Record<string, string>>;

/** One version of a draft. Each page that writes has one of its own, so that none is overwritten. */
export interface DraftVersion {
  /** Who writes it: drawn anew where another page wrote meanwhile. */
  readonly slot: string;
  readonly fields: DraftFields;
  /** When it was last typed in, in milliseconds since 1970. */
  readonly at: number;
  /** The id under which it was last sent, and what was sent. */
  readonly sent?: { readonly id: string; readonly fields: DraftFields };
}

/** The versions of one draft; at most one a slot. */
export type DraftVersions = readonly DraftVersion[];

/** More pages with the same draft open are not expected; then the oldest goes. */
const MOST = 5;

/**
 * Puts a version in its slot.
 *
 * @param seen what this page last wrote to or read from its slot; where something else stands there
 * by now, another page wrote it, and this version gets the slot `other`.
 */
export function keepVersion(
  versions: DraftVersions,
  version: DraftVersion,
  seen: DraftFields | null,
  other: string,
): { readonly versions: DraftVersions; readonly slot: string } {
  const there = versions.find(({ slot }) => slot === version.slot);
  const isOurs = there === undefined || (seen !== null && sameFields(there.fields, seen));
  const slot = isOurs ? version.slot : other;
  const kept = [{ ...version, slot }, ...versions.filter((one) => one.slot !== slot)];
  return { versions: kept.toSorted((a, b) => b.at - a.at).slice(0, MOST), slot };
}

/** The version that was typed in last. */
export const newestVersion = (versions: DraftVersions): DraftVersion | null =>
  versions.toSorted((a, b) => b.at - a.at)[0] ?? null;

/** Without a version, and without others that say the same. */
export function dropVersion(versions: DraftVersions, gone: DraftVersion): DraftVersions {
  return versions.filter(
    ({ slot, fields }) => slot !== gone.slot && !sameFields(fields, gone.fields),
  );
}

export function sameFields(a: DraftFields, b: DraftFields): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? "") === (b[name] ?? ""));
}
