import { z } from "zod";

/** How long the link that proves a new address works, in milliseconds. */
export const ADDRESS_LINK_MS = 24 * 60 * 60 * 1000;

/** What the link is about: whose address changes, from which to which. */
export const addressChangeSchema = z.object({ userId: z.uuid(), from: z.string(), to: z.email() });
export type AddressChange = z.infer<typeof addressChangeSchema>;
