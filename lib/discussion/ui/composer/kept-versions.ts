import type { DraftFields, DraftVersion, DraftVersions } from "./draft-versions";

/**
 * Drafts of posts on this device. In localStorage: a write that is done when the call returns is done
 * before the page can be closed. Where storage is forbidden or full, the page says so and goes on.
 */
const PREFIX = "residual-post:";

/** @param key person and place. */
export function readVersions(key: string): DraftVersions {
  try {
    return parseVersions(localStorage.getItem(PREFIX + key));
  } catch {
    return [];
  }
}

/** Whether it was kept. */
export function writeVersions(key: string, versions: DraftVersions): boolean {
  try {
    if (versions.length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(versions));
    return true;
  } catch {
    return false;
  }
}

/** The places that somebody has drafts for, as keys. */
export function keysOf(writer: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${writer}/`))
      .map((name) => name.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Whether something in storage is the draft with this key. */
export const isKeyOf = (name: string | null, key: string): boolean => name === PREFIX + key;

/** What another release or another program may have left there is not a draft. */
export function parseVersions(text: string | null): DraftVersions {
  const value: unknown = text === null ? null : JSON.parse(text);
  return Array.isArray(value) ? value.flatMap((one) => parseVersion(one) ?? []) : [];
}

function parseVersion(value: unknown): DraftVersion | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("slot" in value && "at" in value && "fields" in value)) return null;
  const { slot, at } = value;
  const fields = parseFields(value.fields);
  if (typeof slot !== "string" || typeof at !== "number" || fields === null) return null;
  const sent = "sent" in value ? parseSent(value.sent) : null;
  return { slot, at, fields, ...(sent !== null && { sent }) };
}

function parseSent(value: unknown): NonNullable<DraftVersion["sent"]> | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("id" in value && "fields" in value) || typeof value.id !== "string") return null;
  const fields = parseFields(value.fields);
  return fields === null ? null : { id: value.id, fields };
}

function parseFields(value: unknown): DraftFields | null {
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (typeof one === "string" ? [[name, one]] : [])),
  );
}
