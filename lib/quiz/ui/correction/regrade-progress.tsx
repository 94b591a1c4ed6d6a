import type { Correction } from "@/lib/quiz/correction/correction";
import { AsksAgain } from "@/lib/ui/asks-again";
import { UnderWay } from "@/lib/ui/under-way";

/** Marks that are being changed: kept up to date where scripts run, by a link elsewhere. */
export function RegradeProgress({
  corrections,
  address,
}: {
  readonly corrections: readonly Pick<Correction, "state" | "total" | "done">[];
  /** Of this page, for those without scripts: it names the version that is looked at. */
  readonly address: string;
}) {
  const running = corrections.find(({ state }) => state === "running" || state === "reverting");
  if (running === undefined) return <AsksAgain />;
  const { state, total, done } = running;
  return (
    <>
      <h1>
        {state === "running" ? "The marks are being changed." : "The marks are being changed back."}
      </h1>
      <p>Whoever submits now is marked by the key that holds already.</p>
      <UnderWay
        label="Answers looked at"
        total={total}
        done={done}
        words={`${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} answers looked at`}
        address={address}
      />
      <AsksAgain />
    </>
  );
}
