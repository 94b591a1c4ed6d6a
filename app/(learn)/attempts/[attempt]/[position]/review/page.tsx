import { redirect } from "next/navigation";

import { currentActor } from "@/lib/identity/service/current-actor";
import { mostInstructive } from "@/lib/quiz/explanation/outcome";
import { reviewPath } from "@/lib/quiz/explanation/review-path";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { NothingHere } from "../../../../../_frame/nothing-here";

/** Leads to the choice that there is most to learn from. */
export default async function ReviewIndex({
  params,
}: {
  readonly params: Promise<ItemParameters>;
}) {
  const at = readItemAddress(await params);
  if (at === null) return <NothingHere />;
  const { attemptId, position } = at;
  const outcome = await getReviewItem(await currentActor(), attemptId, position);
  switch (outcome.kind) {
    case "not-found":
      return <NothingHere />;
    case "open":
      return redirect(attemptPath(attemptId, position));
    case "review": {
      const keys = outcome.item.question.choices.map(({ key }) => key);
      const first = mostInstructive(keys, outcome.item);
      if (first === null) return <NothingHere />;
      return redirect(reviewPath(attemptId, position, first));
    }
  }
}
