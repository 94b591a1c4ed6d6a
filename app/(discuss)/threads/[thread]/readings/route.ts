import { ILL_READING, NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { readingSchema } from "@/lib/discussion/schema";
import { markRead } from "@/lib/discussion/service/mark-read";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering } from "@/lib/platform/http/answering";
import { readBody } from "@/lib/platform/http/read-body";
import { refuse } from "@/lib/platform/http/refusal";

/** Five hundred numbers, in bytes. */
const LIMIT = 8000;

/** Keeps which posts of a thread were on somebody's screen; only scripts send it. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answering(request, async () => {
    const body = await readBody(request, LIMIT);
    const reading = readingSchema.safeParse(body.kind === "json" ? body.value : null);
    if (!reading.success) return refuse(request, ILL_READING);
    const outcome = await markRead(await currentActor(), thread, reading.data.numbers);
    if (outcome === "not-found") return refuse(request, NO_SUCH_POST);
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  });
}
