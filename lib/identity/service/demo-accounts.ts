import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { CourseRole } from "../schema";
import { disarmDemoAccounts, ensureDemoAccount } from "../store/demo-accounts";
import { auth } from "./auth";

/** The account that everybody shares who looks around in this role. */
export const demoAccount = (role: CourseRole): Promise<string> => ensureDemoAccount(role);

/** Signs this browser in to an account of the demonstration; the policy was asked before. */
export async function enterDemoAccount(userId: string): Promise<void> {
  await auth().api.enterDemo({ body: { userId }, headers: await headers() });
}

/**
 * Ends what is left of a demonstration on a site that people use: its data folder may once have been
 * a trial's. Does nothing on a trial.
 */
export async function endDemonstration(settings = env()): Promise<void> {
  if (settings.isTrial) return;
  const count = await disarmDemoAccounts();
  if (count > 0) log.info("ended the demonstration of a trial", { count });
}
