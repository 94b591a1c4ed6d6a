import { attemptIdSchema, positionSchema } from "./schema";

/** Where a question is, as the address of its page says it. */
export interface ItemParameters {
  readonly attempt: string;
  readonly position: string;
}

/** The attempt and the position of an address; null where it is malformed and so names nothing. */
export function readItemAddress({
  attempt,
  position,
}: ItemParameters): { readonly attemptId: string; readonly position: number } | null {
  const id = attemptIdSchema.safeParse(attempt);
  const place = positionSchema.safeParse(position);
  return id.success && place.success ? { attemptId: id.data, position: place.data } : null;
}

/** Address of a question; of its attempt without a position. */
export function attemptPath(attemptId: string, position?: number): string {
  return position === undefined
    ? `/attempts/${attemptId}`
    : `/attempts/${attemptId}/${String(position)}`;
}
