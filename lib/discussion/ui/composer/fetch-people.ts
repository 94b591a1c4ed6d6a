import type { Mentioned } from "./mention";

/** Somebody who is offered, with what tells her from others of the same name. */
export interface Offered extends Mentioned {
  readonly role: string | null;
}

/** Whom the course has by a name that begins so; nobody where the server cannot be asked. */
export async function fetchPeople(
  course: string,
  query: string,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  try {
    const address = `/api/courses/${course}/people?q=${encodeURIComponent(query)}`;
    const response = await fetch(address, { headers: { accept: "application/json" }, signal });
    const answer: unknown = response.ok ? await response.json() : null;
    if (typeof answer !== "object" || answer === null || !("people" in answer)) return [];
    return Array.isArray(answer.people) ? answer.people.flatMap((one) => parse(one) ?? []) : [];
  } catch {
    return [];
  }
}

function parse(value: unknown): Offered | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("id" in value && "name" in value && "role" in value)) return null;
  const { id, name, role } = value;
  if (typeof id !== "string" || typeof name !== "string") return null;
  return { id, name, role: typeof role === "string" ? role : null };
}
