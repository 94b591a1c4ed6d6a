import { currentActor } from "@/lib/identity/service/current-actor";
import { answering } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { readAnswer } from "@/lib/quiz/http/read-answer";
import {
  alreadySubmitted,
  changedElsewhere,
  NO_SUCH_QUESTION,
  unfit,
} from "@/lib/quiz/http/refusals";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { saveBodySchema } from "@/lib/quiz/schema";
import { saveResponse } from "@/lib/quiz/service/save-response";

/** Autosave: keeps the draft of one answer. */
export function PUT(
  request: Request,
  { params }: { readonly params: Promise<ItemParameters> },
): Promise<Response> {
  return answering(request, async () => {
    const at = readItemAddress(await params);
    if (at === null) return refuse(request, NO_SUCH_QUESTION);
    const actor = await currentActor();
    const read = await readAnswer(request, saveBodySchema);
    if ("refusal" in read) return refuse(request, read.refusal);
    const path = attemptPath(at.attemptId, at.position);
    const outcome = await saveResponse(actor, at.attemptId, at.position, read.answer);
    switch (outcome.kind) {
      case "saved":
        return Response.json(
          { revision: outcome.revision },
          { headers: { "cache-control": "no-store" } },
        );
      case "conflict": {
        const { stored, revision } = outcome;
        return refuse(request, changedElsewhere(path, { stored, revision }));
      }
      case "submitted":
        return refuse(request, alreadySubmitted(path));
      case "unfit":
        return refuse(request, unfit(outcome.problem, path));
      case "not-found":
        return refuse(request, NO_SUCH_QUESTION);
    }
  });
}
