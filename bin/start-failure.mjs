const database = 'correct DATABASE_URL, or start that server';

/** Failures of a start that an operator can mend, by their code: PostgreSQL's, the operating system's, Node's. */
const remedies = {
  ECONNREFUSED: `The database refuses the connection: ${database}.`,
  ENOTFOUND: `The host in DATABASE_URL is not known: ${database}.`,
  EAI_AGAIN: `The host in DATABASE_URL cannot be looked up: ${database}.`,
  ETIMEDOUT: `The database does not answer: ${database}.`,
  '28P01': 'The database refuses the password in DATABASE_URL: correct it.',
  28000: 'The database refuses the user in DATABASE_URL: correct it, or allow it in pg_hba.conf.',
  '3D000': 'The database named in DATABASE_URL does not exist: create it, or correct the name.',
  ERR_DLOPEN_FAILED: 'A package was built for another Node.js: run “npm rebuild” and start again.',
  SQLITE_CORRUPT: 'The SQLite file is damaged: restore the last backup (see docs/operating.md).',
  SQLITE_NOTADB: 'The SQLite file is no database: restore the last backup (see docs/operating.md).',
  SQLITE_CANTOPEN: 'The SQLite file cannot be opened: check the rights of TENANTRY_DATA_DIR and its files.',
  SQLITE_READONLY:
    'The SQLite file cannot be written to: check the rights of TENANTRY_DATA_DIR and its files.',
  SQLITE_FULL: 'The disk with TENANTRY_DATA_DIR is full: free some space.',
};

/** Errors that are written for the person at the terminal already. */
const plannedNames = new Set(['WrongSetting', 'NotPrepared', 'NewerDatabase', 'Problem']);

/** What the person at the terminal is told: one sentence where there is a remedy, else all that is known. */
export function describeFailure(error) {
  const chain = causesOf(error);
  const planned = chain.find(({ name }) => plannedNames.has(name));
  if (planned) return forOperators(planned);
  const remedy = chain.map(({ code }) => remedies[code]).find(Boolean);
  return remedy ?? `Tenantry could not start: ${withoutNextsPrefix(chain[0]?.stack ?? String(error))}`;
}

/** What the product refuses while it starts are the two settings it cannot judge before it has a database. */
function forOperators({ name, kind, message }) {
  const sentence = withoutNextsPrefix(message);
  if (name !== 'Problem' || kind !== 'invalid') return sentence;
  return `TENANTRY_ADMIN_EMAIL and TENANTRY_ADMIN_PASSWORD make no administrator: ${sentence}`;
}

/** The error, what caused it, and for a failed connection to several addresses the first of those failures. */
function causesOf(error) {
  if (!(error instanceof Error)) return [];
  return [error, ...causesOf(error.cause), ...causesOf(error.errors?.[0])];
}

function withoutNextsPrefix(message) {
  return message.replace('An error occurred while loading instrumentation hook: ', '');
}
