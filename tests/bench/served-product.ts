import { type RunningProduct, runProduct } from "@/tests/support/run-product";

export interface ServedProduct {
  readonly origin: string;
  readonly product: RunningProduct;
  readonly stop: () => Promise<void>;
}

/** The built product on a port of its own. */
export async function serveProduct(env: Readonly<Record<string, string>>): Promise<ServedProduct> {
  const product = runProduct({ args: ["--port", "0"], env });
  return {
    origin: await product.ready,
    product,
    stop: async () => {
      product.child.kill("SIGTERM");
      await product.ended;
    },
  };
}
