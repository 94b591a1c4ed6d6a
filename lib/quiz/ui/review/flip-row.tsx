import type { ReactNode } from "react";
import type { FlipWords } from "@/lib/quiz/explanation/flip-words";
import { Icon } from "@/lib/ui/icon";
import { Row } from "@/lib/ui/row";
import { Verdict } from "@/lib/ui/verdict";

/** The smallest change that would turn the verdict, behind a button that works without scripts. */
export function FlipRow({ flip, note }: { readonly flip: FlipWords; readonly note: ReactNode }) {
  return (
    <Row label="The smallest flip" {...(note === null ? {} : { note })}>
      <details className="reveal">
        <summary className="btn">{flip.asks}</summary>
        {flip.verdict === null ? (
          <div className="verdict is-undetermined">
            <Icon name="ring" />
            <p>{flip.title}</p>
            <p>{flip.text}</p>
          </div>
        ) : (
          <Verdict kind={flip.verdict} title={flip.title}>
            <p>{flip.text}</p>
          </Verdict>
        )}
      </details>
    </Row>
  );
}
