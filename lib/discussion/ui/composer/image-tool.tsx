import { type RefObject, useEffect, useRef, useState } from "react";

import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { putImages, type UploadSaid } from "./put-images";

/** Puts images into the text: by a button, by pasting them, or by letting them fall on the field. */
export function ImageTool({
  area,
  course,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly course: string;
}) {
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<UploadSaid>({ words: "", isRefused: false });

  // The field is drawn elsewhere; only images are taken from what is pasted or dropped on it.
  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    const take = (event: Event, data: DataTransfer | null): void => {
      const images = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
      // Spreadsheets and the like paste a picture beside the text that is meant.
      if (images.length === 0 || data?.types.includes("text/plain") === true) return;
      event.preventDefault();
      putImages(field, course, images, setSaid);
    };
    const onPaste = (event: ClipboardEvent): void => {
      take(event, event.clipboardData);
    };
    const onDrop = (event: DragEvent): void => {
      take(event, event.dataTransfer);
    };
    field.addEventListener("paste", onPaste);
    field.addEventListener("drop", onDrop);
    return () => {
      field.removeEventListener("paste", onPaste);
      field.removeEventListener("drop", onDrop);
    };
  }, [area, course]);

  return (
    <>
      <Button look="quiet" compact onClick={() => file.current?.click()}>
        Image
      </Button>
      <input
        ref={file}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/gif"
        aria-label="Images for the text"
        onChange={({ currentTarget }) => {
          const images = [...(currentTarget.files ?? [])];
          if (area.current !== null) putImages(area.current, course, images, setSaid);
          currentTarget.value = "";
        }}
      />
      <span className={said.isRefused ? "status is-wrong" : "small"} role="status">
        {said.isRefused && <Icon name="warn" />}
        {said.words}
      </span>
    </>
  );
}
