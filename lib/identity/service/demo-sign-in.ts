import "server-only";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Env } from "@/lib/platform/env";
import { findAccount } from "../store/accounts";

/**
 * Signs in to an account of the demonstration, which has no password. Called by the demonstration's
 * own service, which has asked the policy and made the account; a site that people use has not even
 * the way in.
 */
export const demoSignIn = ({ isTrial }: Pick<Env, "isTrial">) =>
  ({
    id: "demo-sign-in",
    endpoints: {
      // It has no address: our own code can call it, and nobody over HTTP.
      enterDemo: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ userId: z.uuid() }) },
        async (context) => {
          const { userId } = context.body;
          const account = isTrial ? await findAccount(userId) : null;
          const user =
            account?.isDemo === true
              ? await context.context.internalAdapter.findUserById(userId)
              : null;
          if (user === null) throw context.error("NOT_FOUND");
          const session = await context.context.internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ ok: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
