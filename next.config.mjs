/** The parts of the console that a partner has too; `e2e/fixtures/screens.ts` opens each of them in a scope. */
const keptByPartner = [
  'overview|tenants|partners|activations|reports|audit|api-reference|interfaces|webhooks|account|help',
  // What their pages ask while somebody types.
  'palette|partner-choices|numbers-check',
  'numbers(?!/(?:map|free|owners|paste|policy|new)(?:/|$))',
].map((names) => `(?:${names})(?:/.*)?`);

/** Those that only the provider has, as a whole: in a scope a page says so. */
const keptByProvider = [
  'import|templates|moves|jobs|mails|telephony-systems|trunks|sms-accounts|people|transfer-requests|packages|akana-settings',
  'numbers/(?:map|free|owners|paste|policy|new)',
].map((names) => `(?:${names})(?:/.*)?`);

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
  redirects: async () => [{ source: '/p/:partner', destination: '/p/:partner/overview', permanent: false }],
  rewrites: async () => ({
    beforeFiles: [
      // Browsers ask for it beside a document that names no icon, such as openapi.json.
      { source: '/favicon.ico', destination: '/icon.svg' },
      // The console of one partner: the same pages; whose they are is read from the address (app/_server/scope.ts).
      { source: `/p/:partner/:path(${keptByPartner.join('|')})`, destination: '/:path' },
      { source: `/p/:partner/:path(${keptByProvider.join('|')})`, destination: '/beyond-partner/:path' },
    ],
  }),
};

export default config;
