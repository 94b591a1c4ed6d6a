import Link from "next/link";
import { Button } from "@/lib/ui/button";
import type { CourseRole } from "@/lib/identity/schema";
import { coursePaths } from "../course-paths";
import type { Course } from "../course";

/** Courses with what one is there and a way to turn to each. */
export function CourseEntries({
  courses,
}: {
  readonly courses: readonly (Course & {
    readonly role: CourseRole | null;
    readonly isCurrent: boolean;
    readonly members?: number;
  })[];
}) {
  return (
    <ul className="entries ui">
      {courses.map(({ id, slug, title, role, isOpen, isCurrent, members }) => (
        <li key={id}>
          <p>
            <Link href={coursePaths(slug).course}>
              <b>{title}</b>
            </Link>
            <br />
            <span className="small meta">
              {role !== null && <span>you are {role}</span>}
              {members !== undefined && (
                <span>
                  {members} {members === 1 ? "member" : "members"}
                </span>
              )}
              <span>{isOpen ? "open to everybody" : "for its members"}</span>
            </span>
          </p>
          {isCurrent ? (
            <span className="small">your pages are about it</span>
          ) : (
            <form method="post" action="/courses/turn">
              <Button type="submit" name="course" value={id} compact>
                Turn to it<span className="sr">: {title}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
