import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { planCorrection } from "@/lib/quiz/correction/plan-correction";
import { deriveKey, markingKey } from "@/lib/quiz/derive-key";
import { done, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row } from "../row";
import type { Role, Stage } from "../stage";

const MANAGERS: readonly Role[] = ["instructor", "administrator"];

/** The last question of the fairness quiz: nobody on the stage has answered it. */
const question = QUIZZES.find(({ slug }) => slug === "fairness")?.questions.at(-1);
if (question === undefined) throw new Error("The fairness quiz has no question");

const below = (course: string): string => `/courses/${course}/questions/${question.id}/correct`;

const asked = { a: "either", reason: "The choice can be read in two ways." } as const;

/** As the preview says it while nobody has answered. */
const agreed = {
  ...asked,
  fingerprint: planCorrection(
    {
      question,
      variants: question.variants.map((variant, index) => {
        const derivedKey = deriveKey(question, variant);
        return {
          ...variant,
          position: index + 1,
          derivedKey,
          markingKey: markingKey(question, derivedKey),
        };
      }),
    },
    [],
    { a: asked.a },
  ).fingerprint,
};

const CORRECTION = "01939000-0000-7000-8000-00000000cccc";

/** A correction that was made in the course of the roles, and moved nobody. */
const corrected = ({ course }: Stage): readonly [string, ...string[]] => [
  `INSERT INTO key_correction
    (id, course_id, question_id, version_id, from_id, to_id, rulings, reason, state, total)
   SELECT '${CORRECTION}', $1::uuid, q.question_id, q.id, q.id, q.id, '{"a":"either"}', $2, 'done', 0
   FROM question_version q WHERE q.question_id = $3 AND q.is_current AND q.course_id IS NULL`,
  course.id,
  asked.reason,
  question.id,
];

const preview = `?${new URLSearchParams({ ...asked, preview: "yes" }).toString()}`;

/** Corrections of a key: of one course, by those who teach it. */
export const CORRECTIONS: readonly Row[] = [
  ...["", preview].flatMap((query): readonly Row[] => [
    {
      entry: "GET /courses/[slug]/questions/[question]/correct",
      about: query === "" ? "the course of the roles" : "what would change there",
      send: ({ course }) => get(`${below(course.slug)}${query}`),
      gets: only(MANAGERS, PAGE, NOTHING),
    },
    {
      entry: "GET /courses/[slug]/questions/[question]/correct",
      about: query === "" ? "another course" : "what would change in another course",
      send: ({ elsewhere }) => get(`${below(elsewhere.slug)}${query}`),
      gets: only(["administrator"], PAGE, NOTHING),
    },
  ]),
  {
    entry: "POST /courses/[slug]/questions/[question]/correct/application",
    about: "the course of the roles",
    send: ({ course }) => post(`${below(course.slug)}/application`, agreed),
    gets: only(MANAGERS, done("/courses/seminar/questions/"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/questions/[question]/correct/application",
    about: "another course",
    send: ({ elsewhere }) => post(`${below(elsewhere.slug)}/application`, agreed),
    gets: only(["administrator"], done("/courses/elsewhere/questions/"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/questions/[question]/correct/[correction]/reversal",
    about: "a correction of the course of the roles",
    given: corrected,
    send: ({ course }) => post(`${below(course.slug)}/${CORRECTION}/reversal`),
    gets: only(MANAGERS, done("/courses/seminar/questions/"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/questions/[question]/correct/[correction]/reversal",
    about: "that correction, by the address of another course",
    given: corrected,
    send: ({ elsewhere }) => post(`${below(elsewhere.slug)}/${CORRECTION}/reversal`),
    gets: everybody(NOTHING),
  },
];
