import "server-only";
import { MISCONCEPTIONS } from "../bank/misconceptions";

const NAMES: Readonly<Record<string, string>> = MISCONCEPTIONS;

/** What somebody who holds a misconception would say; its id where it has no name. */
export const misconceptionName = (id: string): string => NAMES[id] ?? id;
