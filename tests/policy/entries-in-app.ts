import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Every way into the product, found in its files: `GET /quizzes/[slug]` for a page,
 * `POST /sign-out` for a method of a route handler, `DO /sign-in signInAction` for a server action
 * of the forms of an address.
 */
export function entriesInApp(root = "app"): readonly string[] {
  const files = fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file));
  return files
    .flatMap((file) => {
      const address = addressOf(path.dirname(file));
      if (path.basename(file) === "page.tsx") return [`GET ${address}`];
      const source = parse(path.join(root, file));
      if (path.basename(file) === "route.ts") {
        return exportsOf(source)
          .filter((name) => METHODS.includes(name))
          .map((method) => `${method} ${address}`);
      }
      return isActions(source) ? exportsOf(source).map((name) => `DO ${address} ${name}`) : [];
    })
    .sort();
}

/** The address that a folder makes: "(group)" says nothing of it, "_private" is part of none. */
function addressOf(folder: string): string {
  const parts = folder.split(path.sep);
  return `/${parts.filter((part) => part !== "." && !/^[(_]/u.test(part)).join("/")}`;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest);

const isActions = ({ statements: [first] }: ts.SourceFile): boolean =>
  first !== undefined &&
  ts.isExpressionStatement(first) &&
  ts.isStringLiteral(first.expression) &&
  first.expression.text === "use server";

/** The names of the values that a module exports; types are none. */
function exportsOf({ statements }: ts.SourceFile): readonly string[] {
  return statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : [];
    }
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
      return statement.name === undefined ? [] : [statement.name.text];
    }
    if (ts.isVariableStatement(statement) && isExported(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    }
    return [];
  });
}

const namesIn = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? namesIn(element.name) : [],
      );

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
