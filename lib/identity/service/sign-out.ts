import "server-only";
import { headers } from "next/headers";
import { auth } from "./auth";

/** Ends the session of the asking browser, on the server too; does nothing where there is none. */
export async function signOut(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
}
