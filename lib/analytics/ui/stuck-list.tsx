import type { ShownLearner } from "../stuck/shown-learner";
import { StuckReasonLine } from "./stuck-reason-line";

/** Learners who seem stuck, each with every reason. */
export function StuckList({ learners }: { readonly learners: readonly ShownLearner[] }) {
  return (
    <ol className="stuck">
      {learners.map(({ id, name, reasons }) => (
        <li key={id}>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <ul className="reasons">
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>
                <StuckReasonLine reason={reason} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
