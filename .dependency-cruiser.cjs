/** Who may know whom. `npm run check:imports` also asserts that modules were read, so that a silent parser cannot pass. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const test = '[.]test[.]tsx?$';

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'A cycle has no bottom: neither file can be read, tested or moved alone.',
      {},
      { circular: true },
    ),
    forbid(
      'lib-knows-nobody',
      'lib is what the product knows; it stays usable without a framework, a browser or a database.',
      { path: '^lib/', pathNot: test },
      { path: '^(app|components|db|e2e|bench|bin)/' },
    ),
    forbid(
      'lib-without-framework',
      'A rule that imports next, react, drizzle or a driver cannot run in the other places that need it.',
      { path: '^lib/' },
      { path: 'node_modules/(next|react|react-dom|drizzle-orm|better-sqlite3|pg)/' },
    ),
    forbid(
      'pure-files-stay-pure',
      'model.ts and rules.ts run under the keystroke in the browser as well as on the server.',
      { path: '^lib/.*/(model|rules)[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'components-see-no-data',
      'Components get data and actions as props; a query in a component cannot be authorised in one place.',
      { path: '^components/', pathNot: test },
      { path: '^(app|db|e2e|bench|bin)/' },
    ),
    forbid(
      'components-see-pure-lib',
      'Only pure files of lib may reach the browser: commands, queries and stores stay on the server.',
      { path: '^components/' },
      { path: '^lib/(command|query|stores|testing)|^lib/.*/store[.]ts$' },
    ),
    forbid(
      'db-sees-lib-only',
      'Storage serves the rules; it must not know who asks.',
      { path: '^db/' },
      { path: '^(app|components|e2e|bench|bin)/' },
    ),
    forbid(
      'one-door-to-storage',
      'app/_server opens the one database handle; a second door would be a second writer.',
      { path: '^app/', pathNot: '^app/_server/' },
      { path: '^db/' },
    ),
    forbid(
      'sql-stays-in-db',
      'A query outside db escapes the parity suite and the scoping of its store.',
      { path: '^(app|components|lib)/' },
      { path: 'node_modules/(drizzle-orm|better-sqlite3|pg)/' },
    ),
    forbid(
      'e2e-from-outside',
      'End-to-end tests see what a person sees: the running product only.',
      { path: '^e2e/' },
      { path: '^(app|components|lib|db)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(bench/bare|[.]next)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
