/**
 * Plain JavaScript, because Next loads its compiler into the running server to read a TypeScript one: 26 MB (docs/decisions/0010).
 * @type {import('next').NextConfig}
 */
const config = {
  poweredByHeader: false,
  // The product has no pictures to scale, and an image proxy is a door nobody watches: /_next/image is a 404.
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  // Native or dynamically loading packages stay outside the bundle.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', 'pino', 'prom-client'],
  // Types are a check of `npm test`; a start need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  // Browsers ask for it beside a document that names no icon, such as openapi.json.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/favicon.ico', destination: '/icon.svg' },
      // The console of one partner: the same pages; whose they are is read from the address (app/_server/scope.ts).
      {
        source: '/p/:partner/:path((?!(?:api|configapi|auth|tenant|networking|p|t|portal|_next)(?:/|$)).+)',
        destination: '/:path',
      },
    ],
  }),
};

export default config;
