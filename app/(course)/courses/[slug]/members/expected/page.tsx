import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { coursePaths } from "@/lib/courses/course-paths";
import { listAddress } from "@/lib/courses/list-address";
import { searchSchema } from "@/lib/courses/schema";
import { getExpected } from "@/lib/courses/service/get-members";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { MemberFilter } from "@/lib/courses/ui/member-filter";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Button } from "@/lib/ui/button";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { NothingHere } from "../../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "Expected members", robots: { index: false } };

const askedSchema = z.object({
  search: searchSchema,
  after: z.string().optional().catch(undefined),
});

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ExpectedPage({ params, searchParams }: Props) {
  const { search, after } = askedSchema.parse(await searchParams);
  const list = await getExpected(await currentActor(), (await params).slug, search, after);
  if (list === null) return <NothingHere />;
  const { course, links, rows, next, expectedCount, mayManage } = list;
  const paths = coursePaths(course.slug);
  const page = (place: string | null) => listAddress(paths.expected, { search, after: place });
  return (
    <>
      <Row
        kind="lead"
        label={course.title}
        note={
          <p>
            <Link href={paths.members}>Back to the members</Link>
          </p>
        }
      >
        <CourseTabs links={links} current={paths.members} />
        <h1>Expected members</h1>
        <p className="ui">
          {expectedCount} {expectedCount === 1 ? "person is" : "people are"} on a roster and{" "}
          {expectedCount === 1 ? "has" : "have"} no account with a confirmed address yet. Whoever
          signs in with the address becomes a member.
        </p>
      </Row>
      <Row wide>
        <MemberFilter action={paths.expected} search={search} />
        {rows.length === 0 ? (
          <Empty
            words={search === "" ? "Nobody is expected." : "Nobody fits this. Search for less."}
          />
        ) : (
          <div className="in-words">
            <Table
              stack
              corner="E-mail address"
              columns={[
                { key: "name", head: "Name", label: "Name" },
                { key: "role", head: "Role", label: "Role" },
                ...(mayManage ? [{ key: "remove", head: <span className="sr">Remove</span> }] : []),
              ]}
              groups={[
                rows.map(({ email, name, role }) => ({
                  key: email,
                  head: email,
                  cells: [
                    name,
                    role,
                    <form key="remove" method="post" action={`${paths.expected}/removal`}>
                      <Button type="submit" compact name="email" value={email}>
                        Take off<span className="sr"> {email}</span>
                      </Button>
                    </form>,
                  ],
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
