import { pictureSchema } from "./picture";
import { remake } from "./remake";

/** All that the process does: it makes the one picture that it is sent anew, and ends. */
process.once("message", (sent) => {
  void remake(pictureSchema.parse(sent)).then((kept) =>
    process.send?.(kept, () => {
      process.disconnect();
    }),
  );
});
