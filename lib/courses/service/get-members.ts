import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { CourseRole } from "@/lib/identity/schema";
import type { Course } from "../course";
import { type PlaceInList, printPlace, readPlace } from "../place-in-list";
import type { MemberFilter } from "../schema";
import { countExpected, type ExpectedPerson, listExpected } from "../store/expected-members";
import { countMembers, type CourseMember, listMembers } from "../store/members";
import { courseFor } from "./course-for";
import { courseLinks, type CourseLink } from "./course-links";

/** How many rows a page of a list has. */
const PAGE = 50;

interface ListPage<Row> {
  readonly course: Course;
  readonly links: readonly CourseLink[];
  readonly rows: readonly Row[];
  /** Where the next page begins, as its address says it; null on the last page. */
  readonly next: string | null;
  readonly counts: Readonly<Record<CourseRole, number>>;
  readonly expectedCount: number;
  readonly mayManage: boolean;
}

/** One page of the members of a course. */
export async function getMembers(
  actor: Actor,
  slug: string,
  filter: MemberFilter,
  after?: string,
): Promise<ListPage<CourseMember> | null> {
  const course = await courseFor(actor, slug, "members.view");
  if (course === null) return null;
  const [found, about] = await Promise.all([
    listMembers(course.id, filter, readUserPlace(after), PAGE + 1),
    describe(actor, course),
  ]);
  const place = ({ name, userId }: CourseMember): PlaceInList => [name, userId];
  return { ...about, ...onePage(found, place) };
}

/** One page of those who are on a roster and have no account yet. */
export async function getExpected(
  actor: Actor,
  slug: string,
  search: string,
  after?: string,
): Promise<ListPage<ExpectedPerson> | null> {
  const course = await courseFor(actor, slug, "members.view");
  if (course === null) return null;
  const [found, about] = await Promise.all([
    listExpected(course.id, search, readPlace(after)?.[0] ?? null, PAGE + 1),
    describe(actor, course),
  ]);
  return { ...about, ...onePage(found, ({ email }) => [email, ""]) };
}

async function describe(actor: Actor, course: Course) {
  const [counts, expectedCount] = await Promise.all([
    countMembers(course.id),
    countExpected(course.id),
  ]);
  return {
    course,
    links: courseLinks(actor, course),
    counts,
    expectedCount,
    mayManage: can(actor, "members.manage", { courseId: course.id }),
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The second part of a place among members is an id; an address that says otherwise is none. */
function readUserPlace(after: string | undefined): PlaceInList | null {
  const place = readPlace(after);
  return place !== null && UUID.test(place[1]) ? place : null;
}

/** One row more than a page was asked for, which says whether there is another page. */
function onePage<Row>(found: readonly Row[], place: (row: Row) => PlaceInList) {
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows,
    next: found.length > PAGE && last !== undefined ? printPlace(place(last)) : null,
  };
}
