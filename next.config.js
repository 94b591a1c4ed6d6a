/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Two load WebAssembly files from beside their code, which a bundle would not carry along; the two
  // that take mail in are of use at the start alone, and large.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@prisma/schema-engine-wasm",
    "mailparser",
    "smtp-server",
  ],
  // Measured: a third of the pages per second with it. Static pages and small fetches serve instead.
  cacheComponents: false,
  typescript: {
    // `npm run validate` checks types, the tests included; checking again would slow every start.
    ignoreBuildErrors: true,
  },
  // Answers are guarded by our own server (lib/platform/http/guard-answers.ts). This stands in for it
  // under the development server, which needs eval and a socket, so that what else the policy forbids
  // is noticed there.
  headers: () =>
    process.env.NODE_ENV === "development"
      ? [
          {
            source: "/:path*",
            headers: [
              {
                key: "Content-Security-Policy",
                value:
                  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
              },
            ],
          },
        ]
      : [],
};
