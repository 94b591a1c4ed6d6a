import { randomUUID } from "node:crypto";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";

const refusalSchema = z.object({ responseCode: z.int(), response: z.string() });

/** What a mail server said to a mail. */
export interface Said {
  readonly code: number;
  readonly words: string;
}

type Mail = SendMailOptions & { readonly from: string; readonly to: string };

/** Sends mail as a mail server does, by SMTP, a connection a mail. */
export function mailClient(port: number) {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  return {
    /** Each mail has a name of its own unless it is given one. */
    send: async (mail: Mail): Promise<Said> => {
      try {
        const messageId = `<${randomUUID()}@uni.example>`;
        const { response } = await transport.sendMail({ messageId, ...mail });
        return { code: Number(response.slice(0, 3)), words: response };
      } catch (error) {
        const { responseCode, response } = refusalSchema.parse(error);
        return { code: responseCode, words: response };
      }
    },
  };
}

/** A text as a mail program sends it that quotes what it answers. */
export const quoting = (text: string, quoted: string): string =>
  `${text}\n\nOn 27/11/2026 10:00, Residual wrote:\n${quoted.replaceAll(/^/gmu, "> ")}`;
