import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { coursePaths } from "@/lib/courses/course-paths";
import { listAddress } from "@/lib/courses/list-address";
import { memberFilterSchema } from "@/lib/courses/schema";
import { getMembers } from "@/lib/courses/service/get-members";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { DayOf } from "@/lib/courses/ui/day-of";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { MemberFilter } from "@/lib/courses/ui/member-filter";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Members", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function MembersPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const filter = memberFilterSchema.parse({ search: asked["search"], role: asked["role"] });
  const after = z.string().optional().catch(undefined).parse(asked["after"]);
  const list = await getMembers(await currentActor(), (await params).slug, filter, after);
  if (list === null) return <NothingHere />;
  const { course, links, rows, next, counts, expectedCount, mayManage } = list;
  const paths = coursePaths(course.slug);
  const page = (place: string | null) => listAddress(paths.members, { ...filter, after: place });
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={
          <p>
            {expectedCount === 0 ? (
              "Nobody is expected who has no account yet."
            ) : (
              <Link href={paths.expected}>{expectedCount} expected, without an account so far</Link>
            )}
          </p>
        }
      >
        <CourseTabs links={links} current={paths.members} />
        <h1>Members</h1>
        <p className="ui">
          {counts.learner} {counts.learner === 1 ? "learner" : "learners"}, {counts.mentor}{" "}
          {counts.mentor === 1 ? "mentor" : "mentors"}, {counts.instructor}{" "}
          {counts.instructor === 1 ? "instructor" : "instructors"}
        </p>
      </Row>
      <Row wide>
        <MemberFilter action={paths.members} search={filter.search} role={filter.role} />
        {rows.length === 0 ? (
          <Empty
            words={
              filter.search === "" && filter.role === null
                ? "Nobody is in the course yet. Invite somebody, or import a roster."
                : "Nobody in the course fits this. Search for less."
            }
          />
        ) : (
          <div className="in-words">
            <Table
              stack
              corner="Name"
              columns={[
                { key: "email", head: "E-mail address", label: "E-mail address" },
                { key: "role", head: "Role", label: "Role" },
                { key: "joined", head: "Since", label: "Since" },
              ]}
              groups={[
                rows.map(({ userId, name, email, role, joinedAt }) => ({
                  key: userId,
                  head: mayManage ? <Link href={`${paths.members}/${userId}`}>{name}</Link> : name,
                  cells: [email, role, <DayOf key="joined" moment={joinedAt} />],
                })),
              ]}
            />
          </div>
        )}
        <ListPages
          first={after === undefined ? null : page(null)}
          next={next === null ? null : page(next)}
        />
      </Row>
    </>
  );
}
