import { imageRefusal, uploadedOften } from "@/lib/discussion/http/image-refusals";
import { readImage } from "@/lib/discussion/http/read-image";
import { imagePath } from "@/lib/discussion/image-path";
import { uploadImage } from "@/lib/discussion/service/upload-image";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { waitWords } from "@/lib/ui/wait-words";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** Takes an image for the posts of a course, and says under which address a post can show it. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const upload = await uploadImage(await currentActor(), slug, () => readImage(request));
    if (upload.kind === "wait") {
      const { seconds } = upload;
      return refuse(request, uploadedOften(waitWords(seconds), seconds));
    }
    if (upload.kind !== "kept") return refuse(request, imageRefusal(upload));
    const { id, width, height } = upload.image;
    return Response.json(
      { path: imagePath(id), width, height },
      { status: 201, headers: { "cache-control": "no-store" } },
    );
  });
}
