"use client";

import { useRouter } from "next/navigation";

import { LiveBar } from "@/lib/discussion/ui/live-bar";

/** What is new on an open page since it was made; showing it makes the page anew in its place. */
export function LivePage({
  events,
  after,
  one,
  many,
}: {
  readonly events: string;
  readonly after: number;
  readonly one: string;
  readonly many: string;
}) {
  const router = useRouter();
  return (
    <LiveBar
      key={after}
      events={events}
      after={after}
      one={one}
      many={many}
      show={() => {
        router.refresh();
      }}
    />
  );
}
