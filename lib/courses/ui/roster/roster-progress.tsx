"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Row } from "@/lib/ui/row";
import { UnderWay } from "@/lib/ui/under-way";
import { type ImportProgress, importProgressSchema } from "../../roster/roster-import";

/** How often the page asks, in milliseconds. */
const EVERY = 700;

/** An import under way: how far it is, kept up to date where scripts run, by a link elsewhere. */
export function RosterProgress({
  roster: { total, done: before },
  title,
  address,
  tabs,
}: {
  readonly roster: { readonly total: number; readonly done: number };
  readonly title: string;
  readonly address: string;
  readonly tabs: ReactNode;
}) {
  const router = useRouter();
  const [done, setDone] = useState(before);
  // An effect, because time passes: it asks until the import has ended, then for the page of its end.
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setInterval(() => {
      void askProgress(`${address}/progress`, leaving.signal).then((progress) => {
        if (progress === null || leaving.signal.aborted) return;
        setDone(progress.done);
        if (progress.isFinished) router.refresh();
      });
    }, EVERY);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [address, router]);
  const words = `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} lines`;
  return (
    <Row kind="lead" label={title}>
      {tabs}
      <h1>The roster is being imported.</h1>
      <UnderWay label="Lines imported" total={total} done={done} words={words} address={address} />
    </Row>
  );
}

async function askProgress(address: string, signal: AbortSignal): Promise<ImportProgress | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } });
    return response.ok ? importProgressSchema.parse(await response.json()) : null;
  } catch {
    // Offline, or left: the next time it asks again.
    return null;
  }
}
