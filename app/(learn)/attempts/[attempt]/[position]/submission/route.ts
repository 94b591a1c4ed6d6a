import type { Actor } from "@/lib/identity/actor";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse, wantsPage } from "@/lib/platform/http/refusal";
import { answerInAddress } from "@/lib/quiz/answer-in-address";
import { readAnswer } from "@/lib/quiz/http/read-answer";
import {
  alreadySubmitted,
  changedElsewhere,
  NO_SUCH_QUESTION,
  unfit,
} from "@/lib/quiz/http/refusals";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { submissionSchema, type Submission } from "@/lib/quiz/schema";
import { nextOpenPath } from "@/lib/quiz/service/next-open-path";
import { saveResponse } from "@/lib/quiz/service/save-response";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { readSubmissionForm } from "@/lib/quiz/submission-form";

interface Context {
  readonly params: Promise<ItemParameters>;
}

/** Hands in the answer to one question, or with intent "skip" keeps it and goes on. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async () => {
    const at = readItemAddress(await params);
    if (at === null) return refuse(request, NO_SUCH_QUESTION);
    const actor = await currentActor();
    const read = await readAnswer(request, submissionSchema, readSubmissionForm);
    if ("refusal" in read) {
      const next = { href: attemptPath(at.attemptId, at.position), words: "Go to the question" };
      return refuse(request, { ...read.refusal, next });
    }
    const { intent } = read.answer;
    return intent === "skip"
      ? skip(request, actor, at, read.answer)
      : submit(request, actor, at, read.answer);
  });
}

interface Address {
  readonly attemptId: string;
  readonly position: number;
}

async function submit(
  request: Request,
  actor: Actor,
  { attemptId, position }: Address,
  { choices, certainty, guess, revision }: Submission,
): Promise<Response> {
  const path = attemptPath(attemptId, position);
  const answer = { choices, certainty, guess, revision };
  const outcome = await submitItem(actor, attemptId, position, answer);
  switch (outcome.kind) {
    case "submitted":
      return seeOther(`${path}/review`);
    case "already":
      return refuse(request, alreadySubmitted(path));
    case "stale": {
      const { stored, revision: newer } = outcome;
      // A form goes back to the question, which shows both answers and asks.
      return wantsPage(request)
        ? seeOther(`${path}?${answerInAddress(answer)}`)
        : refuse(request, changedElsewhere(path, { stored, revision: newer }));
    }
    case "unfit":
      return refuse(request, unfit(outcome.problem, path));
    case "not-found":
      return refuse(request, NO_SUCH_QUESTION);
  }
}

async function skip(
  request: Request,
  actor: Actor,
  { attemptId, position }: Address,
  { choices, certainty, guess, revision = 0 }: Submission,
): Promise<Response> {
  const path = attemptPath(attemptId, position);
  const body = { choices, certainty, guess, revision };
  const outcome = await saveResponse(actor, attemptId, position, body);
  switch (outcome.kind) {
    case "saved":
      return seeOther(await nextOpenPath(actor, attemptId, position));
    case "conflict":
      return refuse(request, changedElsewhere(path));
    case "submitted":
      return refuse(request, alreadySubmitted(path));
    case "unfit":
      return refuse(request, unfit(outcome.problem, path));
    case "not-found":
      return refuse(request, NO_SUCH_QUESTION);
  }
}

/** Whoever reloads after a refusal asks with GET: the question is what there is to see. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const at = readItemAddress(await params);
  return seeOther(at === null ? "/quizzes" : attemptPath(at.attemptId, at.position));
}
