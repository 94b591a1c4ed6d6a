// The package comes without types. These are of the one function that the tests use.
declare module "mailparser" {
  import type { Readable } from "node:stream";

  interface ParsedMail {
    readonly to?: { readonly text: string };
    readonly subject?: string;
    readonly text?: string;
    readonly headerLines: readonly { readonly key: string; readonly line: string }[];
  }
  export function simpleParser(source: Readable | Buffer): Promise<ParsedMail>;
}
