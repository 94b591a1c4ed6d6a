import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { courseRoleSchema } from "@/lib/identity/schema";
import { demoAccount, enterDemoAccount } from "@/lib/identity/service/demo-accounts";
import { type Env, env } from "@/lib/platform/env";
import { findOpenCourse } from "../store/courses";
import { setDemoMembership } from "../store/demo-membership";

type Settings = Pick<Env, "isTrial">;

/** Whether the actor may look around in any role: only where the product is being tried out. */
export const mayEnterDemo = (actor: Actor, { isTrial }: Settings = env()): boolean =>
  can(actor, "demo.enter", { isOpen: isTrial });

/**
 * Makes ready the account that looks around in a role: a member of the open course.
 *
 * @returns its id; null where there is no such role, no demonstration or no open course.
 */
export async function prepareDemo(
  actor: Actor,
  role: string,
  settings: Settings = env(),
): Promise<string | null> {
  const parsed = courseRoleSchema.safeParse(role);
  if (!parsed.success || !mayEnterDemo(actor, settings)) return null;
  const course = await findOpenCourse();
  if (course === null) return null;
  const userId = await demoAccount(parsed.data);
  await setDemoMembership(course.id, userId, parsed.data);
  return userId;
}

/** Looks around in a role: this browser is signed in to the account that all share who do. */
export async function enterDemo(actor: Actor, role: string): Promise<"entered" | "not-found"> {
  const userId = await prepareDemo(actor, role);
  if (userId === null) return "not-found";
  await enterDemoAccount(userId);
  return "entered";
}
