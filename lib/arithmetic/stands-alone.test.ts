import { describe, expect, it } from "vitest";
import { findStatements } from "./find";

function found(text: string): readonly string[] {
  return findStatements(text).map(({ span }) => text.slice(span.start, span.end));
}

const SUM = "0.1+0.2 = 0.3";

describe("what is only a piece of something longer is left alone:", () => {
  it.each([
    ["a term behind a word", "loss +0.4 = 0.5"],
    ["a factor behind a word", "loss*0.4 = 0.5"],
    ["a term in front of a word", `${SUM} -loss`],
    ["a term in front of a word, joined", `${SUM}-loss`],
    ["a sum that goes on in words", `${SUM} + loss`],
    ["a sum that goes on at once", `${SUM}+ loss`],
    ["a product that goes on in words", `${SUM}*loss`],
    ["a product that goes on behind spaces", `${SUM} * loss`],
    ["a product that goes on behind a space", `${SUM} *loss`],
    ["a sum that breaks off", `${SUM} -`],
    ["a chain that goes on in words", `${SUM} < loss`],
    ["a chain that began in words", `loss > ${SUM}`],
    ["a path", `/${SUM}`],
    ["a decimal comma in front", `1,${SUM}`],
    ["a time in front", `10:${SUM}`],
    ["a decimal comma behind", "0.1+0.2 = 0,3"],
    ["a name behind", `${SUM}_a`],
    ["an address behind", `${SUM}@home`],
    ["a share in front", `5 %${SUM}`],
    ["a label in front", `#${SUM}`],
    ["a command in front", `\\foo\\${SUM}`],
    ["a vulgar fraction in front", `½${SUM}`],
    ["a vulgar fraction behind", `${SUM}½`],
    ["a power in front", `x²${SUM}`],
    ["a second power behind", `${SUM}² ²`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("what only stands beside something is found:", () => {
  it.each([
    ["behind a list's word", `sum:${SUM}`],
    ["behind a comma and a space", `so, ${SUM}, 4 times`],
    ["in front of an underscore", `${SUM} _really_`],
    ["behind a line of words", `loss >\n> ${SUM}`],
    ["stressed on a line of its own", `*${SUM}*`],
    ["stressed twice on a line of its own", `a\n**${SUM}**\nb`],
    ["stressed in front of a full stop", `so *${SUM}*.`],
    ["stressed in front of a comma", `so *${SUM}*, then`],
    ["stressed in brackets", `(so *${SUM}*)`],
    ["stressed and quoted", `"so *${SUM}*"`],
    ["stressed in a sentence", `so *${SUM}* then`],
    ["stressed at the end", `so **${SUM}**`],
    ["between dashes", `so – ${SUM} – then`],
    ["behind a fraction and a space", `½ ${SUM}`],
    ["behind a power and a space", `10² ${SUM}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([SUM]);
  });
});
