import { issuesFromZod } from '../parse-input';
import type { Issue } from '../problem';
import { type TelephonyProfile, TelephonyProfileDraft } from '../tenants/telephony-profile';
import type { ArchiveContent, ArchivedPerson, ArchivedTenant } from '../transfer/model';
import type { TemplateDraft } from './draft';
import type { WantedBlock } from './map-numbers';
import type { TemplateContent } from './model';

/** The first administrator among the people of what is planned. */
export const administratorId = 'administrator';

const none = { firstName: null, lastName: null, email: null, phone: null };
const nowhere = { street: null, city: null, state: null, zip: null, country: null };

/** A draft whose url is known. */
export type Answered = TemplateDraft & { url: string };

interface Seeding {
  content: TemplateContent;
  draft: Answered;
  blocks: readonly WantedBlock[];
  telephony: TelephonyProfile | null;
  /** Of the new tenant. */
  id: string;
  now: string;
}

/** What an archive of the new tenant would hold, before anything is held against the cluster. */
export function seedTenant({ content, draft, blocks, telephony, id, now }: Seeding): ArchiveContent {
  const { manifest, tenant, people } = content;
  return {
    manifest,
    tenant: {
      ...tenant,
      id,
      url: draft.url,
      name: draft.name,
      company: null,
      status: 'inactive',
      isPartner: false,
      contact: draft.administrator ? contactOf(draft.administrator) : none,
      address: nowhere,
      telephony,
      createdAt: now,
      updatedAt: now,
      version: 1,
    } satisfies ArchivedTenant,
    accessNumbers: blocks.flatMap(({ archived, range }) =>
      range ? [{ ...archived, number: range.first }] : [],
    ),
    people: draft.administrator ? [toPerson(draft.administrator, now)] : people,
    callingLists: [],
    history: { entries: 0, batch: null },
  };
}

type Administrator = NonNullable<TemplateDraft['administrator']>;

function contactOf({ name, email }: Administrator): ArchivedTenant['contact'] {
  const [last = name, ...before] = name.split(' ').toReversed();
  return { ...none, firstName: before.toReversed().join(' ') || null, lastName: last, email };
}

function toPerson({ name, email, loginId }: Administrator, now: string): ArchivedPerson {
  return {
    id: administratorId,
    email,
    loginId,
    name,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

/**
 * The telephony of the template with the answers of the draft. What says whose it is does not come along: the customer
 * name is the tenant's where it can be one (M4), and there is no finance ID, and no acronym unless one is given.
 */
export function seedTelephony(
  template: TelephonyProfile | null,
  { telephony: answers, name }: Answered,
): { telephony: TelephonyProfile | null; issues: Issue[] } {
  if (answers === null) return { telephony: null, issues: [] };
  if (!template) return { telephony: null, issues: answers === undefined ? [] : [withoutTelephony] };
  const { customerName, acronym, directoryNumbers, commonAbbreviatedNumbers, ...rest } = answers ?? {};
  const customerNumber = rest.customerNumber ?? template.customerNumber;
  const telephony: TelephonyProfile = {
    ...template,
    ...withoutAbsent(rest),
    customerNumber,
    customerName: customerName ?? fitting(name) ?? String(customerNumber),
    acronym: acronym ?? null,
    financeId: null,
    directoryNumbers: directoryNumbers ?? template.directoryNumbers,
    commonAbbreviatedNumbers: commonAbbreviatedNumbers ?? template.commonAbbreviatedNumbers,
  };
  if (!directoryNumbers && !commonAbbreviatedNumbers) return { telephony, issues: [] };
  const parsed = TelephonyProfileDraft.safeParse(telephony);
  const issues = parsed.success ? [] : issuesFromZod(parsed.error);
  return { telephony, issues: issues.map((issue) => ({ ...issue, path: `telephony.${issue.path}` })) };
}

const withoutTelephony: Issue = {
  path: 'telephony',
  code: 'template-without-telephony',
  message:
    'The template has no telephony. Leave it out here, and add a telephony profile to the tenant afterwards.',
};

function withoutAbsent<Members extends object>(members: Members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: Exclude<Members[Name], undefined>;
  };
}

/** The name where it can be a customer name. */
function fitting(name: string): string | null {
  const parsed = TelephonyProfileDraft.in.shape.customerName.safeParse(name);
  return parsed.success ? parsed.data : null;
}
