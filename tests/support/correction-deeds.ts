import { OPEN_COURSE } from "@/lib/courses/open-course";
import type { Member } from "@/lib/identity/actor";
import { correctionAskedSchema } from "@/lib/quiz/correction/correction-schema";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { REASON } from "./corrections";
import type { Did, Drawing } from "./drawing";
import { TRIAL } from "./quiz-fixture";

const { id: courseId, slug } = OPEN_COURSE;
const QUESTIONS = TRIAL.quizzes.flatMap(({ questions }) => questions.map(({ id }) => id));
const RULINGS = ["true", "false", "either", "void"] as const;

interface Around extends Pick<Drawing, "one"> {
  readonly did: Did;
  readonly administrator: Member;
}

/** Keys of the trial that are corrected in the open course, and corrections that are taken back. */
export function correctionDeeds({ one, did, administrator }: Around) {
  const choice = () => one(["a", "b", "c", "d"]);
  return {
    correct: async (): Promise<void> => {
      const question = one(QUESTIONS);
      const rulings = { [choice()]: one(RULINGS), [choice()]: one(RULINGS) };
      const asked = correctionAskedSchema.parse({ reason: REASON, ...rulings });
      const query = { ...rulings, reason: REASON, preview: "" };
      const page = await getCorrectionPage(administrator, slug, question, query);
      const fingerprint = page?.preview?.fingerprint;
      if (fingerprint === undefined) return;
      const agreed = { ...asked, fingerprint };
      did(
        "corrected",
        (await applyCorrection(administrator, slug, question, agreed)) === "applied",
      );
    },
    revert: async (): Promise<void> => {
      const questionId = one(QUESTIONS);
      const found = await listCorrections(courseId, questionId);
      const last = found.find(({ state }) => state === "done");
      if (last === undefined) return;
      const at = { slug, questionId, correctionId: last.id };
      did("reverted", (await revertCorrection(administrator, at)) === "reverted");
    },
  };
}
