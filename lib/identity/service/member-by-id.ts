import "server-only";
import type { Member } from "../actor";
import { findMemberById } from "../store/find-member";

/**
 * Somebody as an actor without a session, for what she asked for in a way that proved who she is,
 * such as a secret that only she was sent. Null where there is no such account, or nobody proved its
 * address.
 */
export const memberById = (id: string): Promise<Member | null> => findMemberById(id);
