import { discardDraft, dropDraft, findDraft, listDrafts } from "./kept-draft";
import { saveAnswer } from "./send-answer";

/**
 * Sends the drafts of other questions that this device still keeps: the server was away when their
 * page was left. One that meets a newer answer stays until its question is opened, where the learner
 * chooses.
 *
 * @param except the draft that its own page takes care of.
 * @returns whether any was taken.
 */
export async function sendKeptDrafts(except?: string): Promise<boolean> {
  const urls = listDrafts().filter((url) => url !== except);
  const sent = await Promise.all(urls.map(sendDraft));
  return sent.includes(true);
}

async function sendDraft(url: string): Promise<boolean> {
  const kept = findDraft(url);
  if (kept === null) return false;
  const reply = await saveAnswer(url, kept.draft, kept.revision);
  if (reply.kind === "saved") dropDraft(url, kept.draft);
  if (reply.kind === "refused" && reply.why !== "unfit") discardDraft(url);
  return reply.kind === "saved";
}
