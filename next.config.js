/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Both load WebAssembly files from beside their code, which a bundle would not carry along.
  serverExternalPackages: ["@electric-sql/pglite", "@prisma/schema-engine-wasm"],
  // Measured: a third of the pages per second with it. Static pages and small fetches serve instead.
  cacheComponents: false,
  typescript: {
    // `npm run validate` checks types, the tests included; checking again would slow every start.
    ignoreBuildErrors: true,
  },
  headers: () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
        {
          key: "Content-Security-Policy",
          value: "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        },
      ],
    },
  ],
};
