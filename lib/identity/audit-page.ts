import { z } from "zod";
import { AUDIT_ACTIONS, type AuditAction } from "./audit";

const isAction = (action: string): action is AuditAction => Object.hasOwn(AUDIT_ACTIONS, action);

/** Where a page of the log goes on: the time and the id of the last line before it. */
const afterSchema = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));

/** What an address asks of the log; what it cannot ask is left out. */
export const auditQuerySchema = z.object({
  action: z.string().refine(isAction).nullable().catch(null),
  // PostgreSQL has no text with a NUL in it.
  person: z
    .string()
    .regex(/^[^\0]*$/)
    .trim()
    .min(1)
    .max(254)
    .nullable()
    .catch(null),
  after: afterSchema.nullable().catch(null),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** The address part for the page behind a line. */
export const afterLine = ({ at, id }: { readonly at: Date; readonly id: string }): string =>
  `${at.toISOString()}_${id}`;

/** What an action is called; one that this version does not know, by its own name. */
export const actionInWords = (action: string): string =>
  isAction(action) ? AUDIT_ACTIONS[action] : action;
