import fs from "node:fs";
import path from "node:path";
import { type EmptyApp, serveEmptyApp } from "./empty-app";
import { type ServedProduct, serveProduct } from "./served-product";

/** What the parts share: a folder, and servers that are started when first asked for. */
export interface BenchRoom {
  /** An empty folder of that name. */
  readonly folder: (name: string) => string;
  /** The product on PGlite. */
  readonly product: () => Promise<ServedProduct>;
  readonly emptyApp: () => Promise<EmptyApp>;
  readonly close: () => Promise<void>;
}

/** @param root a temporary folder; nothing is written outside of it */
export function openRoom(root: string): BenchRoom {
  let product: Promise<ServedProduct> | undefined;
  let emptyApp: Promise<EmptyApp> | undefined;
  const folder = (name: string): string => {
    const made = path.join(root, name);
    fs.mkdirSync(made);
    return made;
  };
  return {
    folder,
    product: () => (product ??= serveProduct({ RESIDUAL_DATA: folder("data") })),
    emptyApp: () => (emptyApp ??= serveEmptyApp(folder("empty"))),
    close: async () => {
      const servers = await Promise.allSettled([product, emptyApp]);
      for (const server of servers) {
        if (server.status === "fulfilled") await server.value?.stop();
      }
    },
  };
}
