import { coursePaths } from "@/lib/courses/course-paths";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { versionAddress } from "@/lib/quiz/correction/correction-address";
import { correctedVersionSchema } from "@/lib/quiz/correction/correction-schema";
import {
  NO_SUCH_CORRECTION,
  notLastCorrection,
  unreadableCorrection,
} from "@/lib/quiz/http/refusals";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";

/** Takes a correction back. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; question: string; correction: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, question, correction } = await params;
    const path = coursePaths(encodeURIComponent(slug)).correct(encodeURIComponent(question));
    const { searchParams } = new URL(request.url);
    const version = correctedVersionSchema.parse(searchParams.get("version") ?? undefined);
    const at = { slug, questionId: question, correctionId: correction };
    switch (await revertCorrection(await currentActor(), at)) {
      case "reverted":
      case "busy":
        return seeOther(versionAddress(path, version));
      case "not-last":
        return refuse(request, notLastCorrection(versionAddress(path, version)));
      case "unreadable":
        return refuse(request, unreadableCorrection(path));
      case "not-found":
        return refuse(request, NO_SUCH_CORRECTION);
    }
  });
}
