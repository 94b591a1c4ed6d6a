import type { Metadata } from "next";
import { getInvitation } from "@/lib/courses/service/join-by-invitation";
import { InvitationPage } from "@/lib/courses/ui/invitation-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { pageNotFound } from "@/lib/platform/http/page-status";

export const metadata: Metadata = {
  title: "An invitation",
  robots: { index: false },
  // The address is the key: no other site is told of it.
  referrer: "no-referrer",
};

export default async function JoinByInvitationPage({
  params,
}: {
  readonly params: Promise<{ readonly token: string }>;
}) {
  const { token } = await params;
  const invitation = await getInvitation(await currentActor(), token);
  if (invitation === null) pageNotFound();
  return <InvitationPage invitation={invitation} path={`/join/${encodeURIComponent(token)}`} />;
}
