import type { Answer } from "../../schema";
import { asCertainty } from "./parse-answer";

/** The answer that the form of the question page shows. */
export function readForm(form: HTMLFormElement): Answer {
  const data = new FormData(form);
  const texts = (name: string): string[] =>
    data.getAll(name).filter((value) => typeof value === "string");
  const [certainty] = texts("certainty");
  const [guess] = texts("guess");
  return {
    choices: texts("choice"),
    certainty: certainty === undefined ? null : asCertainty(Number(certainty)),
    // The slider always has a place: only with the tick beside it is it a guess.
    guess: guess === undefined || !data.has("guessed") ? null : Number(guess),
  };
}

/** Makes the form show an answer. */
export function writeForm(form: HTMLFormElement, answer: Answer): void {
  for (const input of form.querySelectorAll("input")) {
    if (input.name === "choice") input.checked = answer.choices.includes(input.value);
    if (input.name === "certainty") input.checked = input.value === String(answer.certainty);
    if (input.name === "guessed") input.checked = answer.guess !== null;
    if (input.name === "guess" && answer.guess !== null) input.value = String(answer.guess);
  }
}

/** Keeps the form's own note of the revision, for a submission without this script. */
export function writeRevision(form: HTMLFormElement, revision: number): void {
  const field = form.elements.namedItem("revision");
  if (field instanceof HTMLInputElement) field.value = String(revision);
}
