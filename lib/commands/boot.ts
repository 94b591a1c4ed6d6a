import "server-only";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase, isDatabaseOpen, openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { everyDay } from "@/lib/platform/every-day";
import { Fault } from "@/lib/platform/errors";
import { startLive } from "@/lib/platform/live-events/live";
import { log } from "@/lib/platform/log";
import { canSendMail } from "@/lib/platform/mail";
import { migrate } from "@/lib/platform/migrate";
import { announceReady } from "@/lib/platform/readiness";
import { onShutdown } from "@/lib/platform/shutdown";
import { endDemonstration } from "@/lib/identity/service/demo-accounts";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { newSetUpLink } from "@/lib/identity/service/set-up-link";
import { listenToSignIns } from "@/lib/identity/service/sign-in-listeners";
import { admitExpected } from "@/lib/courses/service/admit-expected";
import { leaveCourses, objectForCourses } from "@/lib/courses/service/follow-deletion";
import { resumeImports } from "@/lib/courses/service/run-imports";
import { countInBackground } from "@/lib/analytics/service/count-in-background";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import { receiveReplies } from "@/lib/discussion/service/mail-replies/receive-replies";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { resumeRegrades } from "@/lib/quiz/service/run-regrades";
import { seed } from "@/prisma/seed/seed";
import { purge } from "./purge";

/**
 * Makes the server ready: opens the database, migrates it, seeds the course. It happens in the
 * process that serves, because PGlite belongs to one process at a time.
 *
 * A server that could not be made ready would answer every request with an error: the process ends
 * instead, with one sentence.
 */
export async function boot(): Promise<void> {
  // In development, an edit of this file runs it again.
  if (isDatabaseOpen()) return;
  try {
    const database = await openDatabase(env());
    await database.alone(() => prepare(database));
    adoptDatabase(database);
    onShutdown("streams", await startLive(database));
    listenToSignIns([adoptGuest, admitExpected]);
    listenToDeletions([leaveCourses, forgetParticipant, forgetWriter], [objectForCourses]);
    listenToCorrections([tellLearners]);
    await endDemonstration();
    await resumeImports();
    onShutdown("database", () => database.close());
    await listenForReplies();
    everyDay("the purge", purge);
    everyDay("what is left of regrades", resumeRegrades, REGRADE_MS);
    everyDay("the mail of discussions", mailWhatIsDue, MAIL_MS);
    const counting = new AbortController();
    onShutdown("work", () => {
      counting.abort();
    });
    everyDay("the counts of reports", () => countInBackground(counting.signal), COUNT_MS);
    if (!canSendMail()) {
      log.warn("SMTP_URL is not set: nobody can sign up, and no password can be set anew");
    }
    if (env().siteUrl.startsWith("https:") && env().trustedProxies === 0) {
      log.warn(
        "TRUSTED_PROXIES is 0 behind https: everybody counts as one machine where tries are limited",
      );
    }
    announceReady(await notesForOperator());
  } catch (error) {
    if (error instanceof Fault && error.visibility === "operator") console.error(error.message);
    else log.error("the server could not be made ready", error);
    process.exit(1);
  }
}

/** Takes in what is answered to mails, where the settings say so. */
async function listenForReplies(): Promise<void> {
  const { replies } = env();
  if (replies === undefined) return;
  const receiver = await receiveReplies(replies);
  // Before the last request is answered: what comes in is work that begins.
  onShutdown("streams", receiver.close);
  log.info("taking in answers to mails", { port: receiver.port });
}

/** How often it is looked whether something is to be mailed, in milliseconds. */
const MAIL_MS = 60_000;

/** How often it is looked whether a regrade stands still, in milliseconds. */
const REGRADE_MS = 60_000;

async function mailWhatIsDue(): Promise<void> {
  const count = await sendDueMail();
  if (count > 0) log.info("mailed what was new in discussions", { count });
}

/** How often attempts are counted that no report has asked for yet, in milliseconds. */
const COUNT_MS = 15_000;

/** What whoever started the server is to read in the terminal. */
async function notesForOperator(): Promise<readonly string[]> {
  const link = await newSetUpLink();
  const notes = link === null ? [] : [`There is no administrator yet. Become it at ${link}`];
  // Nobody waits for them there: the development server is not started by code of ours.
  if (env().mode === "development") for (const note of notes) console.log(note);
  return notes;
}

/** Migrations and the course; both do nothing where they were done before. */
async function prepare(database: Database): Promise<void> {
  const applied = await migrate(database);
  for (const name of applied) log.info("migrated", { name });
  await seed(database.prisma);
}
