import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARKER } from "./quoted-part";
import { writtenIn } from "./written-in";

const OWN = "ines@uni.example";
const STOP = "https://quiz.example.org/mail/stop/0197c0de.abc";
const LETTER = `${MARKER}

Hana Mentor replied:

A share is not a number: 0.9 - 0.1 = 0.8

https://quiz.example.org/posts/0197c0de-0000-7000-8000-00000000000a

--
Answer this mail, and what you write is posted in the thread.
How often you get mail of Fairness: https://quiz.example.org/courses/fairness/mail
No more of it: ${STOP}`;
const quoted = LETTER.replaceAll(/^/gmu, "> ").replaceAll(/^> $/gmu, ">");
/** Without its first lines, as some cut it. */
const trimmed = quoted.split("\n").slice(2).join("\n");

/** What mail programs make of "Yes.\n\nIt is **less**." as an answer to the letter. */
const PROGRAMS: Readonly<Record<string, string>> = {
  Gmail: `On Fri, Nov 27, 2026 at 10:00 AM Residual <residual@example.org> wrote:\n\n${quoted}\n`,
  "Gmail, broken in two": `On Fri, Nov 27, 2026 at 10:00 AM Residual of the Faculty of Mathematics <\nresidual@example.org> wrote:\n\n${quoted}\n`,
  "Gmail in German": `Am Fr., 27. Nov. 2026 um 10:00 Uhr schrieb Residual <\nresidual@example.org>:\n\n${quoted}\n`,
  "Gmail in French": `Le ven. 27 nov. 2026 à 10:00, Residual <residual@example.org> a écrit :\n\n${quoted}\n`,
  "Gmail in Japanese": `2026年11月27日(金) 10:00 Residual <residual@example.org>:\n\n${quoted}\n`,
  "Gmail in Finnish": `pe 27. marrask. 2026 klo 10.00 Residual (residual@example.org) kirjoitti:\n\n${quoted}\n`,
  "Apple Mail": `> On 27 Nov 2026, at 10:00, Residual <residual@example.org> wrote:\n> \n${quoted}\n`,
  "Apple Mail in German": `> Am 27.11.2026 um 10:00 schrieb Residual <residual@example.org>:\n> \n${quoted}\n`,
  "an iPhone": `Sent from my iPhone\n\n> On 27 Nov 2026, at 10:00, Residual <residual@example.org> wrote:\n> \n> ﻿${LETTER.replaceAll("\n", "\n> ")}\n`,
  "an iPhone in German": `Von meinem iPhone gesendet\n\n> Am 27.11.2026 um 10:00 schrieb Residual <residual@example.org>:\n>\n${quoted}\n`,
  Thunderbird: `On 27/11/2026 10:00, Residual wrote:\n${quoted}\n`,
  "Thunderbird in German": `Am 27.11.26 um 10:00 schrieb Residual:\n${quoted}\n`,
  "Thunderbird in French": `Le 27/11/2026 à 10:00, Residual a écrit :\n${quoted}\n`,
  "Thunderbird with a signature": `-- \nInes Asker\nUniversity of Somewhere\n\nOn 27/11/2026 10:00, Residual wrote:\n${quoted}\n`,
  Outlook: `________________________________\nFrom: Residual <residual@example.org>\nSent: Friday, November 27, 2026 10:00 AM\nTo: Ines Asker <${OWN}>\nSubject: Re: How is that not easier? (Fairness)\n\n${LETTER}\n`,
  "Outlook in German": `Von: Residual <residual@example.org>\nGesendet: Freitag, 27. November 2026 10:00\nAn: Ines Asker <${OWN}>\nBetreff: Re: How is that not easier? (Fairness)\n\n${LETTER}\n`,
  "Outlook in French": `De : Residual <residual@example.org>\nEnvoyé : vendredi 27 novembre 2026 10:00\nÀ : Ines Asker <${OWN}>\nObjet : Re: How is that not easier? (Fairness)\n\n${LETTER}\n`,
  "an older Outlook": `-----Original Message-----\nFrom: Residual [mailto:residual@example.org]\nSent: Friday, November 27, 2026 10:00 AM\nTo: ${OWN}\nSubject: Re: How is that not easier?\n\n${LETTER}\n`,
  "Outlook on a telephone": `Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Residual <residual@example.org>\nSent: Friday, November 27, 2026 10:00:00 AM\nTo: Ines Asker <${OWN}>\nSubject: Re: How is that not easier?\n\n${LETTER}\n`,
  "HTML alone": `*From:* Residual <residual@example.org>\n*Sent:* Friday, 27 November 2026\n*To:* ${OWN}\n*Subject:* Re: How is that not easier?\n\n${LETTER}\n`,
  "one that introduces nothing": `${quoted}\n`,
  "one who cut the first lines off": `On 27/11/2026 10:00, Residual wrote:\n${trimmed}\n`,
  "Outlook, with the first lines cut off": `From: Residual <residual@example.org>\nSent: Friday, November 27, 2026 10:00 AM\nTo: ${OWN}\nSubject: Re: x\n\n${LETTER.slice(MARKER.length)}\n`,
  "one who left nothing of it": "",
};

describe("what is posted of an answer by mail", () => {
  for (const [program, below] of Object.entries(PROGRAMS)) {
    for (const end of ["\n", "\r\n"]) {
      it(`is what she wrote and nothing else, with ${program}${end === "\n" ? "" : ", with CR LF"}`, () => {
        const mail = `Yes.\n\nIt is **less**.\n\n${below}`.replaceAll("\n", end);
        expect(writtenIn(mail, OWN)).toBe("Yes.\n\nIt is **less**.");
      });
    }

    it(`is nothing where she wrote nothing, with ${program}`, () => {
      expect(writtenIn(`\n\n${below}`, OWN)).toBe("");
    });
  }

  it("is what stands below the quotation, and between its lines", () => {
    const introduced = "On 27/11/2026 10:00, Residual wrote:\n";
    expect(writtenIn(`${introduced}${quoted}\n\nYes.\n\nIt is less.\n`, OWN)).toBe(
      "Yes.\n\nIt is less.",
    );
    const between = quoted.replace("0.8\n", "0.8\n\nNo: 0.9 / 0.1 = 9\n\n");
    expect(writtenIn(`Hello.\n\n${introduced}${between}`, OWN)).toBe("Hello.\n\nNo: 0.9 / 0.1 = 9");
    const signed = `Hello.\n-- \nInes\n\n${introduced}${quoted}\n\nIt is less.\n`;
    expect(writtenIn(signed, OWN)).toBe("Hello.\n\nIt is less.");
  });

  it("has nothing of quoted lines that were broken in two, and no secret in any case", () => {
    const long = `> ${"a word ".repeat(12)}`;
    const broken = quoted.replace("> A share", `${long}\nand its end\n> A share`);
    const mail = `Yes.\n\nOn 27/11/2026 10:00, Residual wrote:\n${broken}\n`;
    expect(writtenIn(mail, OWN)).toBe("Yes.");
    const secret = `reply+${"0123456789".repeat(4)}@reply.example.org`;
    expect(writtenIn(`Yes.\nNo more of it: ${STOP}\nTo: ${secret}\nNo.`, OWN)).toBe("Yes.\nNo.");
    for (const told of [STOP, `mailto:${secret}`]) {
      const once = encodeURIComponent(told);
      for (const link of [once, once.toLowerCase(), encodeURIComponent(once)]) {
        const safe = `<https://eur01.safelinks.protection.outlook.com/?url=${link}&data=05>`;
        expect(writtenIn(`Yes.\nNo more of it: ${safe}\nNo.`, OWN)).toBe("Yes.\nNo.");
      }
    }
  });

  it("keeps Markdown that looks like a signature or a quotation", () => {
    for (const text of [
      "One.\n\n---\n\nTwo.",
      "Title\n====\n\nText",
      "Title\n--\n\nText",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "> Is it less?\n\nIt is.",
      "As you say:\n\n> It is less.",
      "Note: one\nStep: two\nResult: three",
      "From: 0.1\nto 0.9",
      "On the left, 0.9 is larger:\n\nL2(0.9, 0.1)",
      "Cheers,\nto all of you, and see 3.2",
    ]) {
      expect(writtenIn(text, OWN)).toBe(text);
      expect(writtenIn(`${text}\n\n${PROGRAMS["Gmail"] ?? ""}`, OWN)).toBe(text);
    }
  });

  it("has no closing paragraph with her own address", () => {
    const mail = `It is less.\n\nInes Asker\nInes@Uni.example\n\n${PROGRAMS["Thunderbird"] ?? ""}`;
    expect(writtenIn(mail, OWN)).toBe("It is less.");
  });

  it("gives nothing of the letter away, whatever stands above it", () => {
    const line = fc.constantFrom("", "Yes.", "> x", "On it 1:", "From: a@b", "-- ", "---", "a:\n");
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom(...Object.values(PROGRAMS)),
        (above, below) => {
          const written = writtenIn([...above, below].join("\n"), OWN);
          expect(written).not.toMatch(/mail\/stop|Hana Mentor|uni\.example|Answer above/u);
        },
      ),
    );
  });

  it("is found in a moment, in the longest mail too", () => {
    for (const line of ["On 1:\n", "> x\n", "From: a@b\n", "\n", "Le 1 ", "---", "*** Answer "]) {
      const mail = line.repeat(Math.floor((256 * 1024) / line.length));
      const start = process.cpuUsage();
      writtenIn(mail, OWN);
      // Of the processor, in microseconds: a busy machine changes nothing. Measured: 0.3 seconds.
      expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
    }
  });
});
