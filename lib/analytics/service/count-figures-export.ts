import "server-only";
import { countTry } from "@/lib/platform/rate-limit";

/** A report has sixteen tables, and takes a long exam seconds. */
const LIMIT = { name: "figures-export", tries: 240, seconds: 60 * 60 } as const;

/** Counts that somebody asks for figures as a file. */
export const countFiguresExport = (participantId: string) => countTry(LIMIT, [participantId]);
