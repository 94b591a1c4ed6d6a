import { canonicalCharacters, INVISIBLE } from "./canonical-characters";
import { latexCommand } from "./latex-command";
import { readName } from "./read-name";
import { readNumber } from "./read-number";
import { readSymbol } from "./read-symbol";
import type { Reading, Token } from "./token";

/**
 * Cuts a text into tokens with offsets in the text as typed. Never fails: what is no arithmetic
 * becomes a token of kind "other", so that the same tokens serve a statement and a whole post.
 */
export function tokenise(typed: string): readonly Token[] {
  const text = canonicalCharacters(typed);
  const tokens: Token[] = [];
  let start = 0;
  let spaced = true;
  while (start < text.length) {
    if (text[start] === INVISIBLE) {
      start += 1;
      continue;
    }
    const { meaning, end } = readToken(text, start);
    if (meaning === "space") spaced = true;
    else {
      tokens.push({ ...meaning, span: { start, end }, spaced });
      spaced = false;
    }
    start = end;
  }
  return tokens;
}

function readToken(text: string, start: number): Reading {
  const name = readName(text, start);
  if (name) {
    return { meaning: { kind: "name", name: name.name, marked: name.marked }, end: name.end };
  }
  return (
    readNumber(text, start) ??
    readCommand(text, start) ??
    readSymbol(text, start) ??
    readOther(text, start)
  );
}

const COMMAND = /\\([A-Za-z]+|[\s\S])/uy;
const SIDE = /\\(left|right)\s*(\\?[|()[\]{}.]|\\[lr]?vert|\\[lr]brace)/uy;

function readCommand(text: string, start: number): Reading | null {
  SIDE.lastIndex = start;
  const side = SIDE.exec(text);
  if (side) return readSide(side[1] === "left", side[2] ?? "", start + side[0].length);
  COMMAND.lastIndex = start;
  const match = COMMAND.exec(text);
  if (!match) return null;
  const command = match[1] ?? "";
  const end = start + match[0].length;
  if (/[,;:! \n]/u.test(command)) return { meaning: "space", end };
  if (command === "\\") return { meaning: { kind: "newline" }, end };
  if (/[()[\]]/u.test(command)) return { meaning: { kind: "delimiter" }, end };
  if (command === "{") return { meaning: { kind: "open", bracket: "{" }, end };
  if (command === "}") return { meaning: { kind: "close", bracket: "{" }, end };
  const meaning = latexCommand(command);
  if (meaning !== null) return { meaning, end };
  return { meaning: { kind: "other", message: `\\${command} is not understood here` }, end };
}

function readSide(opens: boolean, mark: string, end: number): Reading {
  const plain = mark.replace("\\", "");
  if (plain === ".") return { meaning: "space", end };
  if (plain === "|" || plain.endsWith("vert")) {
    return { meaning: { kind: "bar", side: opens ? "open" : "close" }, end };
  }
  const bracket = /[()]/u.test(plain) ? "(" : /[[\]]/u.test(plain) ? "[" : "{";
  return { meaning: { kind: opens ? "open" : "close", bracket }, end };
}

function readOther(text: string, start: number): Reading {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return {
    meaning: { kind: "other", message: `“${character}” is not understood here` },
    end: start + character.length,
  };
}
