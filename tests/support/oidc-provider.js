// A university's OpenID Connect provider, for the tests: a process of its own on this machine.
//
// `node tests/support/oidc-provider.js <port> <redirect address>` prints "ready". Whoever signs in
// types what is known of her: "sub name address proved" or "sub name address unproved".
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [, , port, redirectUri] = process.argv;
const issuer = `http://localhost:${port}`;
const people = new Map();

const provider = new Provider(issuer, {
  clients: [{ client_id: "residual", client_secret: "a secret", redirect_uris: [redirectUri] }],
  cookies: { keys: ["only for tests"] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  pkce: { required: () => true },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
  // Everybody agrees to everything: what is tested is not the provider.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

const PAGE = `<!doctype html><html lang="en"><title>The university</title>
<form method="post"><label>Who are you? <input name="who"></label><button>Sign in</button></form>
<form method="post"><button>Call it off</button></form>`;

const textOf = async (request) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
};

const answer = provider.callback();
createServer((request, response) => {
  if (!request.url.startsWith("/interaction/")) return answer(request, response);
  if (request.method === "GET") {
    response.setHeader("content-type", "text/html");
    return response.end(PAGE);
  }
  return textOf(request).then((text) => {
    const who = new URLSearchParams(text).get("who");
    if (who === null) {
      const result = { error: "access_denied", error_description: "called off" };
      return provider.interactionFinished(request, response, result);
    }
    const [sub, name, email, proved] = who.split(" ");
    people.set(sub, { sub, name, email, email_verified: proved === "proved" });
    return provider.interactionFinished(request, response, { login: { accountId: sub } });
  });
}).listen(Number(port), () => console.log("ready"));
