import { plainCharacters } from "../writing/plain-characters";
import { isQuoted, quotedPart } from "./quoted-part";

/**
 * What somebody wrote in a mail that answers one of ours: without what it quotes, and without what
 * programs and people put below. Lines that would give a secret address away are left out in any case.
 *
 * @param ownAddress hers: a closing paragraph with it is a signature.
 */
export function writtenIn(mail: string, ownAddress: string): string {
  const lines = plainCharacters(mail)
    .split("\n")
    // Spaces at the end of a line are the mail program's.
    .map((line) => (line === "-- " ? line : line.trimEnd()))
    .filter((line) => !SECRET.test(line));
  const quoted = quotedPart(lines);
  const above = lines.slice(0, quoted?.from);
  const own = quoted === null ? above : withAmong(above, lines.slice(quoted.from, quoted.to));
  return withoutAddress(withoutSignature(own).join("\n").trim(), ownAddress);
}

/**
 * The links and addresses of our letters that whoever reads them could use; within another link, as
 * mail programs that look through every link write them, their signs are percent-encoded.
 */
const SECRET =
  /(?:\/|%(?:25)*2f)mail(?:\/|%(?:25)*2f)stop(?:\/|%(?:25)*2f)|reply(?:\+|%(?:25)*2b)[0-9a-f]{40}/iu;

/** A quoted line this long may have been broken in two, and its second half is then not marked. */
const LONG = 60;

/** What stands above a quotation, and what is written in it as paragraphs of their own. */
function withAmong(above: readonly string[], quotation: readonly string[]): readonly string[] {
  const among = amongQuoted(quotation);
  const apart = among.filter((line, at) => line !== "" || (among[at - 1] ?? "") !== "");
  return [...withoutSignature(above), "", ...apart];
}

/** What is written below or between the lines of a quotation; its introduction is left out. */
function amongQuoted(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isQuoted);
  if (first < 0) return [];
  const rest = lines.slice(first);
  return rest.filter((line, at) => {
    if (isQuoted(line)) return false;
    const [above, below] = [rest[at - 1] ?? "", rest[at + 1] ?? ""];
    return !(line !== "" && isQuoted(above) && above.length > LONG && isQuoted(below));
  });
}

/** So many lines a signature has at most. */
const MOST_SIGNED = 12;
/** What telephones and their programs put below a mail. */
const SENT_FROM =
  /^(?:Sent (?:from|with|via) |Get Outlook for |Gesendet (?:von|mit) |Von mein.{0,40} gesendet|Holen Sie sich Outlook |Outlook für .{0,40} (?:beziehen|herunterladen)|Envoyé (?:de|depuis|à partir de) |Obtenir Outlook |Télécharger Outlook |Enviado (?:desde|do) |Inviato da|Verzonden vanaf |Verstuurd vanaf |Sendt fra |Skickat från ).{0,120}$/iu;

function withoutSignature(lines: readonly string[]): readonly string[] {
  let end = endOfWords(lines, lines.length);
  const sign = lines.findLastIndex(
    (line, at) =>
      line === "-- " || (line === "--" && (lines[at - 1] ?? "") === "" && lines[at + 1] !== ""),
  );
  if (sign >= 0 && end - sign <= MOST_SIGNED) end = endOfWords(lines, sign);
  while (end > 0 && SENT_FROM.test((lines[end - 1] ?? "").trim())) end = endOfWords(lines, end - 1);
  return lines.slice(0, end);
}

function endOfWords(lines: readonly string[], from: number): number {
  let end = from;
  while (end > 0 && (lines[end - 1] ?? "").trim() === "") end -= 1;
  return end;
}

/** Without a closing paragraph that holds the writer's own address, where something is left then. */
function withoutAddress(text: string, address: string): string {
  const start = text.lastIndexOf("\n\n");
  const last = text.slice(start + 1).toLowerCase();
  return start > 0 && last.includes(address) ? text.slice(0, start).trim() : text;
}
