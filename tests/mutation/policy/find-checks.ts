import path from "node:path";
import ts from "typescript";

/** A place where the product asks whether somebody may. */
export interface Check {
  /** Such as "lib/quiz/service/open-attempt.ts:14". */
  readonly place: string;
  /** The question, as it stands there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands there instead, given the words that are true when this check is taken away. */
  readonly mutate: (gone: string) => string;
}

/**
 * The checks of a source file: every call of `can` or of what asks it, and every condition on whose a row is that
 * stands beside another in a statement or a query of Prisma's.
 */
export function findChecks(file: string, text: string): readonly Check[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const checks: Check[] = [];
  const add = (start: number, end: number, mutate: Check["mutate"], within?: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const words = text.slice(start, end) + (within ? ` of ${within.getText(source)}` : "");
    const asked = words.replaceAll(/\s+/gu, " ");
    checks.push({ place: `${file}:${String(line)}`, text: asked, start, end, mutate });
  };
  const visit = (node: ts.Node): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    if (ts.isCallExpression(node) && node.expression.getText(source) === "can") {
      add(start, end, (gone) => `(${gone} || ${text.slice(start, end)})`);
    }
    if (ts.isCallExpression(node)) {
      const [asked] = node.arguments;
      const without = WITHOUT_ASKING.get(node.expression.getText(source));
      if (asked !== undefined && without !== undefined) {
        add(start, end, (gone) => without(gone, text.slice(start, end), asked.getText(source)));
      }
    }
    if (isStore(file) && isOwnership(node, source)) {
      const field = text.slice(start, end);
      add(start, end, (gone) => `...(${gone} ? {} : { ${field} })`, node.parent);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (isStore(file)) {
    for (const { index, 1: condition = "" } of text.matchAll(OWNERSHIP_IN_SQL)) {
      const start = index + "AND ".length;
      add(
        start,
        start + condition.length,
        (gone) => `(\${${gone} ? "gone" : ""}::text = 'gone' OR ${condition})`,
      );
    }
  }
  return checks.sort((a, b) => a.start - b.start);
}

/**
 * Functions that ask the policy for a service, each with what stands in place of a call when it is
 * not to ask: so every service that calls one is tried by itself.
 */
const WITHOUT_ASKING: ReadonlyMap<string, (gone: string, call: string, actor: string) => string> =
  new Map([
    [
      "holderOf",
      (gone, call, actor) => `(${gone} && ${actor}.kind === "member" ? ${actor} : ${call})`,
    ],
    [
      "courseFor",
      (gone, call, actor) =>
        call.replace(
          actor,
          `(${gone} ? { memberships: [], ...${actor}, kind: "member", isAdministrator: true } : ${actor})`,
        ),
    ],
  ]);

/** The text of a file without some check, by what is true when it is taken away. */
export function mutated(
  text: string,
  checks: readonly (Check & { readonly gone: string })[],
): string {
  // From the end, so that what was found before stays where it is.
  return [...checks]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (now, { start, end, mutate, gone }) => now.slice(0, start) + mutate(gone) + now.slice(end),
      text,
    );
}

const isStore = (file: string): boolean => file.split(path.sep).includes("store");

const OWNERSHIP_IN_SQL =
  /AND ((?:\w+\.)?(?:participant_id|user_id|course_id|created_by) = \$\{[^}]*\}::uuid)/gu;

/** Queries that find or change one thing; lists are of somebody to begin with. */
const ONE_THING = /^(find(First|Unique)(OrThrow)?|(update|delete)(Many)?)$/u;

/** Whether the node is a field of a `where`, beside others, that says whose the row must be. */
function isOwnership(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false;
  if (!/^(userId|participantId|ownerId|courseId|createdBy)$/u.test(node.name.getText(source))) {
    return false;
  }
  const { parent: where } = node;
  const holder = where.parent;
  if (!ts.isPropertyAssignment(holder) || holder.name.getText(source) !== "where") return false;
  if (where.properties.length < 2) return false;
  const call = holder.parent.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    ONE_THING.test(call.expression.name.text)
  );
}
