import { seededRandom } from "@/lib/statistics/interval/seeded-random";

const LETTERS = ["A", "B", "C", "D", "E"] as const;

/** The question whose wrong choice competes with the key. */
export const CONTESTED = { question: 13, key: "B", competitor: "D" } as const;

interface ClassFile {
  /** A line a learner, with her number and twenty letters. */
  readonly answers: string;
  /** A line a question. */
  readonly key: string;
}

/**
 * An exam as a lecture writes it: 651 learners, 20 questions with five choices and one of them right,
 * some left blank. What a learner knows decides the mark, but in question 13 those who know more
 * rather tick another choice than the key's. The same each time.
 */
export function classFile(): ClassFile {
  const random = seededRandom(2026);
  const questions = Array.from({ length: 20 }, (_, at) => ({
    name: `Q${String(at + 1)}`,
    key: at + 1 === CONTESTED.question ? CONTESTED.key : (LETTERS[(7 * at) % 5] ?? "A"),
    hardness: (at % 7) / 3 - 1,
  }));
  const others = (key: string): readonly string[] => LETTERS.filter((letter) => letter !== key);
  const lines = Array.from({ length: 651 }, (_, at) => {
    const ability = 2.5 * (random() + random() + random() - 1.5);
    const cells = questions.map(({ key, hardness }, place) => {
      const [draw, pick] = [random(), random()];
      if (draw < 0.02) return "";
      const knows = draw < 1 / (1 + Math.exp(-1.4 * (ability - hardness)));
      if (place + 1 === CONTESTED.question) {
        if (knows) return pick < 0.85 ? CONTESTED.competitor : CONTESTED.key;
        return LETTERS[Math.floor(5 * pick)] ?? "";
      }
      return knows ? key : (others(key)[Math.floor(4 * pick)] ?? "");
    });
    return [String(4_100_000 + 37 * at), ...cells].join(";");
  });
  return {
    answers: [["Matriculation", ...questions.map(({ name }) => name)].join(";"), ...lines].join(
      "\n",
    ),
    key: questions.map(({ name, key }) => `${name};${key}`).join("\n"),
  };
}
