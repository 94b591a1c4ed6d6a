import "server-only";
import type { Member } from "@/lib/identity/actor";
import type { Course } from "../course";
import { listCourses } from "../store/courses";

/** The courses that somebody is a member of, by title. */
export const listOwnCourses = ({ memberships }: Member): Promise<readonly Course[]> =>
  listCourses(memberships.map(({ courseId }) => courseId));
