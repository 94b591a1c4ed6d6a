import { NOT_YOURS, ONLY_WAY } from "@/lib/identity/http/refusals";
import { currentActor } from "@/lib/identity/service/current-actor";
import { removePasskey } from "@/lib/identity/service/own-passkeys";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Removes one of the person's passkeys. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ passkey: string }> },
): Promise<Response> {
  return answering(request, async () => {
    switch (await removePasskey(await currentActor(), (await params).passkey)) {
      case "removed":
        return seeOther("/account#passkeys");
      case "only-way":
        return refuse(request, ONLY_WAY);
      case "not-found":
        return refuse(request, NOT_YOURS);
    }
  });
}
