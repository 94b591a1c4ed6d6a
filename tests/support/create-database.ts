import pg from "pg";

/** Makes a database as a copy of another one on the same server, and gives its address. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const [made, from] = [name, template].map((part) => pg.escapeIdentifier(part));
    await client.query(`CREATE DATABASE ${made ?? ""} TEMPLATE ${from ?? ""}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
