import type { Metadata } from "next";
import { z } from "zod";
import { coursePaths } from "@/lib/courses/course-paths";
import { getRoster } from "@/lib/courses/service/get-roster";
import { CourseTabs } from "@/lib/courses/ui/course-tabs";
import { FaultyRoster } from "@/lib/courses/ui/roster/faulty-roster";
import { FinishedRoster } from "@/lib/courses/ui/roster/finished-roster";
import { RosterProgress } from "@/lib/courses/ui/roster/roster-progress";
import { WaitingRoster } from "@/lib/courses/ui/roster/waiting-roster";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NothingHere } from "../../../../../_frame/nothing-here";

export const metadata: Metadata = { title: "A checked roster", robots: { index: false } };

const pageSchema = z.coerce.number().int().min(1).catch(1);

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly roster: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function OneRosterPage({ params, searchParams }: Props) {
  const { slug, roster: id } = await params;
  const page = pageSchema.parse((await searchParams)["page"]);
  const info = await getRoster(await currentActor(), slug, id, page);
  if (info === null) return <NothingHere />;
  const { course, links, roster, stage } = info;
  const paths = coursePaths(course.slug);
  const address = `${paths.roster}/${roster.id}`;
  const tabs = <CourseTabs links={links} current={paths.roster} />;
  switch (stage) {
    case "faulty":
      return <FaultyRoster info={info} address={address} upload={paths.roster} tabs={tabs} />;
    case "waiting":
      return <WaitingRoster info={info} address={address} upload={paths.roster} tabs={tabs} />;
    case "running":
      return <RosterProgress roster={roster} title={course.title} address={address} tabs={tabs} />;
    case "finished":
      return <FinishedRoster info={info} members={paths.members} tabs={tabs} />;
  }
}
