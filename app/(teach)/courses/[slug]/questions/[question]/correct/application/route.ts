import { coursePaths } from "@/lib/courses/course-paths";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { previewAddress, versionAddress } from "@/lib/quiz/correction/correction-address";
import { readCorrection } from "@/lib/quiz/http/read-correction";
import { malformedCorrection, NO_SUCH_CORRECTION } from "@/lib/quiz/http/refusals";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";

/** Corrects a key as its preview showed; where that is out of date, leads to what it is now. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; question: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, question } = await params;
    const path = coursePaths(encodeURIComponent(slug)).correct(encodeURIComponent(question));
    const agreed = await readCorrection(request);
    if (agreed === null) return refuse(request, malformedCorrection(path));
    const outcome = await applyCorrection(await currentActor(), slug, question, agreed);
    switch (outcome) {
      case "applied":
      case "busy":
        return seeOther(versionAddress(path, agreed.version));
      case "outdated": {
        const { fingerprint: _, ...asked } = agreed;
        return seeOther(previewAddress(path, asked, { preview: "yes", outdated: "yes" }));
      }
      case "not-found":
        return refuse(request, NO_SUCH_CORRECTION);
    }
  });
}
