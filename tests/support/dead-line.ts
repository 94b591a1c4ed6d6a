import { once } from "node:events";
import net from "node:net";
import path from "node:path";

/**
 * A way to a PostgreSQL that dies without a word: from the first statement on that has some text in it,
 * the answers of its connection do not arrive, and nothing is closed.
 *
 * @param url of a database on a server that is reached through a socket in a folder
 */
export async function deadLine(url: string, text: string) {
  const folder = new URL(url).searchParams.get("host") ?? "";
  const sockets: net.Socket[] = [];
  let isDead = false;
  const relay = net.createServer((near) => {
    const far = net.connect(path.join(folder, ".s.PGSQL.5432"));
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on("error", () => undefined);
    let isCut = false;
    near.on("data", (sent) => {
      if (isCut) return;
      far.write(sent);
      if (isDead || !sent.includes(text)) return;
      isCut = true;
      isDead = true;
    });
    far.on("data", (answer) => {
      if (!isCut) near.write(answer);
    });
    near.on("close", () => far.end());
    far.on("close", () => {
      if (!isCut) near.end();
    });
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  const address = relay.address();
  if (address === null || typeof address === "string") throw new Error("The relay has no port");
  const near = new URL(url);
  near.search = "";
  near.hostname = "127.0.0.1";
  near.port = String(address.port);
  return {
    url: near.toString(),
    isDead: () => isDead,
    close: () => {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}
