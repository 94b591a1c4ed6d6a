import { getImage } from "@/lib/discussion/service/get-image";
import { currentActor } from "@/lib/identity/service/current-actor";

interface Context {
  readonly params: Promise<{ image: string }>;
}

/**
 * No other site shows it. That a browser takes it for nothing but an image, wherever it is opened, is
 * said of all answers at this address (`lib/platform/http/guard-answers.ts`).
 */
const HERE_ONLY = { "cross-origin-resource-policy": "same-origin" };

/** An image of a post, for whoever may read one that shows it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const image = await getImage(await currentActor(), (await params).image);
  if (image === null) return nothingHere();
  const etag = `"${image.id}"`;
  const kept = {
    ...HERE_ONLY,
    etag,
    // An image never changes, but who may see it does: the browser keeps it, and asks each time.
    "cache-control": "private, no-cache",
  };
  if (request.headers.get("if-none-match")?.includes(etag) === true) {
    return new Response(null, { status: 304, headers: kept });
  }
  const bytes = await image.read();
  if (bytes === null) return nothingHere();
  const extension = image.mediaType === "image/jpeg" ? "jpg" : "png";
  return new Response(bytes, {
    headers: {
      ...kept,
      "content-type": image.mediaType,
      "content-length": String(bytes.byteLength),
      "content-disposition": `inline; filename="image.${extension}"`,
    },
  });
}

const nothingHere = (): Response =>
  new Response("There is no such image.\n", {
    status: 404,
    headers: {
      ...HERE_ONLY,
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    },
  });
