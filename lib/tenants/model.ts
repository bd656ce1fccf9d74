import * as z from 'zod';
import { mailLanguages } from '../mail/model';
import type { PartnerLimits } from '../partners/model';
import { line, optionalLine } from '../text';
import { TelephonyProfileDraft } from './telephony-profile';

const count = (label: string, max = 1_000_000_000) =>
  z
    .int({ error: `The ${label} is a whole number.` })
    .min(0, { error: `The ${label} is 0 or more.` })
    .max(max, { error: `The ${label} is at most ${max}.` })
    .nullish()
    .transform((value) => value ?? null);

const short = (label: string, max = 120) => optionalLine({ label, max });

/** Lenient on purpose: a vendor's own sample is `nowhere@net` (B14). */
const email = optionalLine({ label: 'e-mail address', max: 254 }).superRefine((value, context) => {
  if (value !== null && !/^[^\s@]+@[^\s@]+$/.test(value)) {
    context.addIssue({
      code: 'custom',
      params: { code: 'wrong-format' },
      message: 'An e-mail address looks like ann@acme.example.',
    });
  }
});

const Contact = z.strictObject({
  firstName: short('first name'),
  lastName: short('last name'),
  email,
  phone: short('telephone number', 40),
});
const Address = z.strictObject({
  street: short('street', 200),
  city: short('city'),
  state: short('state'),
  zip: short('postal code', 20),
  country: short('country'),
});
const Locale = z.strictObject({
  language: z
    .union([z.literal(''), z.enum(mailLanguages)], {
      error: `The language of mails is one of: ${mailLanguages.join(', ')}.`,
    })
    .nullish()
    .transform((value) => value || null),
  timeZone: short('time zone', 60),
  dateFormat: short('date format', 20),
  currencyFormat: short('currency format', 20),
});
const Billing = z.strictObject({
  paymentType: short('payment type', 60),
  discount: z
    .number({ error: 'The discount is a percentage.' })
    .min(0, { error: 'The discount is 0 to 100 percent.' })
    .max(100, { error: 'The discount is 0 to 100 percent.' })
    .nullish()
    .transform((value) => value ?? null),
  trialDays: count('number of trial days', 3650),
  licenseBlocks: count('number of license blocks'),
  nextBillingDate: z
    .string({ error: 'The date is written 2026-12-31.' })
    .refine((value) => value === '' || isDate(value), { error: 'The date is written 2026-12-31.' })
    .nullish()
    .transform((value) => value || null),
  subscriberPlan: short('subscriber plan'),
  subscriberOption: short('subscriber option'),
  accessoryPlan: short('accessory plan'),
  free: z
    .boolean({ error: '“free” is true or false.' })
    .nullish()
    .transform((value) => value ?? null),
});
const Capacity = z.strictObject({
  numberOfUsers: count('number of users'),
  estimatedNumberOfUsers: count('estimated number of users'),
  documentSpace: count('document space'),
  dataSpace: count('data space'),
});
/** Of one tenant. */
export const mostEndpoints = 200;

const Endpoint = z.strictObject({
  name: line({ label: 'endpoint name', max: 120 }).refine((value) => value !== '', {
    error: 'The endpoint needs a name.',
  }),
  url: z
    .string({ error: 'The endpoint needs an address.' })
    .refine((value) => /^https?:\/\/[^\s/]+/.test(value), {
      error: 'The address starts with http:// or https://.',
    })
    .max(2000, { error: 'The address has at most 2000 characters.' }),
});

/** A group of members: absent and null both mean that none of them is set. */
const parts = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> => (value ?? schema.parse({})) as z.output<Schema>);

/** What a person or script says about a tenant. Only `name` is required; output has every default filled in. */
export const TenantDraft = z.strictObject({
  name: line({ label: 'name', max: 120 }).refine((value) => value !== '', {
    error: 'Enter a name.',
    params: { code: 'required' },
  }),
  url: z
    .string({ error: 'The url is text.' })
    .nullish()
    .transform((value) => value || null)
    .superRefine((value, context) => {
      const message = value === null ? undefined : complainAboutUrl(value);
      if (message) context.addIssue({ code: 'custom', params: { code: 'url-character' }, message });
    }),
  company: optionalLine({ label: 'company', max: 200 }),
  classification: short('classification'),
  contact: parts(Contact),
  address: parts(Address),
  locale: parts(Locale),
  billing: parts(Billing),
  capacity: parts(Capacity),
  telephony: TelephonyProfileDraft.nullish().transform((value) => value ?? null),
  endpoints: z
    .array(Endpoint, { error: 'Endpoints are a list.' })
    .max(mostEndpoints, { error: `A tenant has at most ${mostEndpoints} endpoints.` })
    .nullish()
    .transform((value) => value ?? []),
});

export type TenantDraft = z.output<typeof TenantDraft>;
export type TenantDraftInput = z.input<typeof TenantDraft>;

export const tenantStatuses = ['inactive', 'active'] as const;
export type TenantStatus = (typeof tenantStatuses)[number];

/** A tenant as every door reads it. Instants are ISO 8601 UTC; `deletedAt` is set while it lies in the bin. */
export interface Tenant extends Omit<TenantDraft, 'url'> {
  id: string;
  /** Given by the system, unique, never used again. */
  number: number;
  url: string;
  status: TenantStatus;
  isPartner: boolean;
  /** The partner to which it belongs; null for the provider's own. */
  partnerId: string | null;
  /** What it and everything below it may have; null for who is no partner. */
  limits: PartnerLimits | null;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  /** While it is being moved to another cluster nobody changes it. */
  frozen: { at: string; reason: string; by: string } | null;
  /** Its address in its new home, once it has moved. */
  movedTo: string | null;
  version: number;
}

/** How long a deleted tenant can be restored. */
export const binDays = 30;

/** The part of a tenant that people write; what undo, drafts and patches work on. */
export function toDraft(tenant: Tenant): TenantDraft {
  const { name, url, company, classification, contact, address, locale } = tenant;
  const { billing, capacity, telephony, endpoints } = tenant;
  return {
    ...{ name, url, company, classification, contact, address, locale },
    ...{ billing, capacity, telephony, endpoints },
  };
}

function complainAboutUrl(url: string): string | undefined {
  if (url.length > 253) return `The url has ${url.length} characters; at most 253 fit.`;
  const stray = /[^a-z0-9.-]/u.exec(url)?.[0];
  if (stray !== undefined)
    return `Remove “${stray}”: a url has lower-case letters, digits, hyphens and dots.`;
  if (!/^[a-z0-9].*[a-z0-9]$|^[a-z0-9]$/.test(url)) return 'A url starts and ends with a letter or digit.';
  if (url.includes('..')) return 'A url has no two dots in a row.';
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
