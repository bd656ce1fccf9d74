type Members = Record<string, unknown>;

/** Members of the posted form that are about the form, not about the tenant. */
const formMembers = [
  'telephonyChoice',
  'id',
  'expectedVersion',
  'idempotencyKey',
  'reason',
  'intent',
  'step',
  'choice',
];

const wholeNumbers = new Set([
  'telephony.customerNumber',
  'telephony.directoryNumbers.*.prefixLength',
  'telephony.commonAbbreviatedNumbers.*.prefixLength',
  'telephony.subscribers.*.numberRange',
  'billing.trialDays',
  'billing.licenseBlocks',
  'capacity.numberOfUsers',
  'capacity.estimatedNumberOfUsers',
  'capacity.documentSpace',
  'capacity.dataSpace',
]);
const decimals = new Set(['billing.discount']);
/** Yes, no, or not said. */
const flags = new Set(['billing.free']);
const checkboxes = new Set([
  'telephony.domainOwner',
  'telephony.restrictTerminalRegistrationFromForeignIPDomains',
  'telephony.enableShortUserIdFormat',
  'telephony.allowDirectCallsBetweenCustomers',
]);
/** Text that is needed: left empty it stays an empty text, so that the schema says what is missing. */
const neededTexts = new Set([
  'name',
  'telephony.system',
  'telephony.domainName',
  'telephony.directoryNumbers.*.directoryNumbers',
  'telephony.commonAbbreviatedNumbers.*.commonAbbreviatedNumbers',
  'endpoints.*.name',
  'endpoints.*.url',
]);
const rowLists = new Set([
  'telephony.directoryNumbers',
  'telephony.commonAbbreviatedNumbers',
  'telephony.subscribers',
  'endpoints',
]);

/**
 * A posted tenant form as input of `TenantDraft`: empty fields are absent, digits become integers where the schema
 * wants numbers, checkboxes booleans, and rows that were left blank are dropped. What cannot be read that way stays
 * as it was typed, so that the schema refuses it with the same code as through any other door.
 */
export function readTenantForm(posted: Members): Members {
  const { telephonyChoice } = posted;
  const members = Object.fromEntries(Object.entries(posted).filter(([name]) => !formMembers.includes(name)));
  const read = readMembers(dropBlankRows(members), '');
  if (telephonyChoice === 'none') return { ...read, telephony: null };
  if (telephonyChoice === 'now') return { ...read, telephony: read.telephony ?? {} };
  return isBlank(members.telephony) ? omitTelephony(read) : read;
}

/** The form without the rows of its lists that hold nothing, so that issues name the rows that are shown. */
export function dropBlankRows<Value extends Members>(values: Value, path = ''): Value {
  // The shape stays the same: rows only disappear from lists.
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const at = join(path, name);
      if (Array.isArray(value))
        return [name, rowLists.has(at) ? value.filter((row) => !isBlank(row)) : value];
      return [name, isMembers(value) ? dropBlankRows(value, at) : value];
    }),
  ) as Value;
}

function readMembers(members: Members, path: string): Members {
  return Object.fromEntries(
    Object.entries(members)
      .map(([name, value]) => [name, readValue(value, join(path, name))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function readValue(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => readValue(item, `${path}.*`));
  if (isMembers(value)) return readMembers(value, path);
  if (typeof value !== 'string') return value;
  if (checkboxes.has(path)) return readCheckbox(value);
  if (flags.has(path)) return value === '' ? undefined : readCheckbox(value);
  if (wholeNumbers.has(path)) return readNumber(value, /^[+-]?[0-9]{1,15}$/);
  if (decimals.has(path)) return readNumber(value, /^[+-]?[0-9]{1,15}([.][0-9]{1,9})?$/);
  return value === '' && !neededTexts.has(path) ? undefined : value;
}

function readCheckbox(value: string): unknown {
  if (value === 'on' || value === 'true') return true;
  return value === '' || value === 'false' ? false : value;
}

function readNumber(value: string, shape: RegExp): unknown {
  const typed = value.trim();
  if (typed === '') return undefined;
  return shape.test(typed) ? Number(typed) : value;
}

function omitTelephony({ telephony: _, ...rest }: Members): Members {
  return rest;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  if (isMembers(value)) return Object.values(value).every(isBlank);
  return value === undefined || value === null || value === false;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
