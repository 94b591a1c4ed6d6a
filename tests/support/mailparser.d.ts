// The package comes without types. These are of the one function that the tests use.
declare module "mailparser" {
  import type { Readable } from "node:stream";

  interface ParsedMail {
    readonly to?: { readonly text: string };
    readonly subject?: string;
    readonly text?: string;
  }
  export function simpleParser(source: Readable | Buffer): Promise<ParsedMail>;
}
