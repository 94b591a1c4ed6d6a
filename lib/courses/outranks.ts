import { COURSE_ROLES, type CourseRole } from "@/lib/identity/schema";

/** Whether one role has more rights than another. */
export const outranks = (one: CourseRole, other: CourseRole): boolean =>
  COURSE_ROLES.indexOf(one) > COURSE_ROLES.indexOf(other);
