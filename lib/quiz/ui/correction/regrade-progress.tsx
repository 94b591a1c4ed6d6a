"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Correction } from "@/lib/quiz/correction/correction";
import { Row } from "@/lib/ui/row";

/** How often the page looks how far it is, in milliseconds. */
const EVERY = 1000;

/** Marks that are being changed: kept up to date where scripts run, by a link elsewhere. */
export function RegradeProgress({
  corrections,
  address,
}: {
  readonly corrections: readonly Pick<Correction, "state" | "total" | "done">[];
  /** Of this page, for those without scripts: it names the version that is looked at. */
  readonly address: string;
}) {
  const router = useRouter();
  // An effect, because time passes: it asks for the page again until nothing is being changed.
  useEffect(() => {
    const timer = setInterval(() => {
      router.refresh();
    }, EVERY);
    return () => {
      clearInterval(timer);
    };
  }, [router]);
  const running = corrections.find(({ state }) => state === "running" || state === "reverting");
  if (running === undefined) return null;
  const { state, total, done } = running;
  const words = `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} answers looked at`;
  return (
    <Row label={state === "running" ? "Regrading" : "Reverting"}>
      <progress className="progress" max={total} value={done} aria-label="Answers looked at">
        {words}
      </progress>
      <p className="ui" role="status">
        {words}
      </p>
      <p>
        Whoever submits now is marked by the key that holds already. It goes on without this page;
        you can close it and come back.
      </p>
      <p className="no-js-only">
        <a className="btn" href={address}>
          See how far it is
        </a>
      </p>
    </Row>
  );
}
