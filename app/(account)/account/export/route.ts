import { exportMemberships } from "@/lib/courses/service/export-memberships";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { exportImages } from "@/lib/discussion/service/export-images";
import { NOT_YOURS } from "@/lib/identity/http/refusals";
import { currentActor } from "@/lib/identity/service/current-actor";
import { exportAccount } from "@/lib/identity/service/export-account";
import { answering } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { exportAttempts } from "@/lib/quiz/service/export-attempts";

/** Everything that is kept of a person, as a file: each feature gives its own part. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const actor = await currentActor();
    const account = await exportAccount(actor);
    if (account === null) return refuse(request, NOT_YOURS);
    const everything = {
      ...account,
      memberships: await exportMemberships(actor),
      attempts: await exportAttempts(actor),
      discussion: await exportDiscussion(actor),
      images: await exportImages(actor),
    };
    return new Response(`${JSON.stringify(everything, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="residual-account.json"',
        "cache-control": "no-store",
      },
    });
  });
}
