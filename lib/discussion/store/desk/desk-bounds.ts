import "server-only";
import { sqlPart } from "@/lib/platform/statement";

/** How many threads choices and figures are about (`MOST_LOOKED_AT`), in figures, which every plan knows. */
export const LOOKED_AT = sqlPart`1000`;

/** One more than are told. */
export const COUNTED = sqlPart`1001`;
