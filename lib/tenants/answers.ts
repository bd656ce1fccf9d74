import * as z from 'zod';
import { mailLanguages } from '../mail/model';
import { LimitsAnswer } from '../partners/answers';
import type { Tenant } from './model';
import { tenantStatuses } from './model';
import { dialingPrivileges, endUserDeviceTypes } from './telephony-profile';

/** What the JSON interface answers about tenants: described here, checked by a test against what is really sent. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const text = z.string().nullable();
const count = z.int().nullable();

const numbersOf = (example: string) =>
  z.string().meta({ description: 'A number, a range, or several with commas.', examples: [example] });
const prefixLength = z
  .int()
  .min(0)
  .meta({ description: 'How many leading digits short numbers leave out; derived unless chosen.' });
const extraDigits = z.string().meta({ description: 'Digits put before each short number; empty for none.' });

export const TelephonyAnswer = z.strictObject({
  system: z.string().meta({ description: 'The name of the telephony system.' }),
  customerNumber: z.int().min(1).max(50_000),
  customerName: z.string().meta({ description: 'The customer number in words when none was given.' }),
  acronym: text,
  domainName: z.string(),
  domainOwner: z.boolean(),
  restrictTerminalRegistrationFromForeignIPDomains: z.boolean(),
  enableShortUserIdFormat: z.boolean(),
  allowDirectCallsBetweenCustomers: z.boolean(),
  exceptionForDialingNumbers: text.meta({
    description: 'Numbers with commas; shared by all customers of the telephony system.',
  }),
  financeId: text,
  directoryNumbers: z.array(
    z.strictObject({ directoryNumbers: numbersOf('1000-1020'), prefixLength, extraDigits }),
  ),
  commonAbbreviatedNumbers: z.array(
    z.strictObject({ commonAbbreviatedNumbers: numbersOf('6500,7000'), prefixLength, extraDigits }),
  ),
  subscribers: z.array(
    z.strictObject({
      numberRange: z.int().meta({ description: 'The server on which extensions are made.' }),
      featurelevel: z.string(),
      dialingPrivileges: z.enum(dialingPrivileges),
      endUserDeviceType: z.enum(endUserDeviceTypes),
    }),
  ),
});

export const TenantAnswer = z.strictObject({
  id: z.string().meta({ description: 'Never changes.' }),
  number: z.int().meta({ description: 'Given by the system, unique, never used again.' }),
  url: z.string().meta({ examples: ['greene'] }),
  name: z.string().meta({ examples: ['Greene Services'] }),
  company: text,
  classification: text,
  status: z.enum(tenantStatuses),
  isPartner: z.boolean(),
  partnerId: text.meta({ description: 'The partner to which it belongs; null for the provider’s own.' }),
  limits: LimitsAnswer.nullable().meta({ description: 'Of a partner and everything below it.' }),
  contact: z.strictObject({ firstName: text, lastName: text, email: text, phone: text }),
  address: z.strictObject({ street: text, city: text, state: text, zip: text, country: text }),
  locale: z.strictObject({
    language: z
      .enum(mailLanguages)
      .nullable()
      .meta({ description: 'Of mails to its people; English when null.' }),
    timeZone: text,
    dateFormat: text,
    currencyFormat: text,
  }),
  billing: z.strictObject({
    paymentType: text,
    discount: z.number().nullable().meta({ description: 'Percent.' }),
    trialDays: count,
    licenseBlocks: count,
    nextBillingDate: text.meta({ description: 'A date, such as 2026-12-31.' }),
    subscriberPlan: text,
    subscriberOption: text,
    accessoryPlan: text,
    free: z.boolean().nullable(),
  }),
  capacity: z.strictObject({
    numberOfUsers: count,
    estimatedNumberOfUsers: count,
    documentSpace: count.meta({ description: 'Megabytes a user (L17).' }),
    dataSpace: count.meta({ description: 'Megabytes a user (L17).' }),
  }),
  telephony: TelephonyAnswer.nullable(),
  endpoints: z.array(z.strictObject({ name: z.string(), url: z.string() })),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable().meta({ description: 'Set while the tenant lies in the bin.' }),
  frozen: z
    .strictObject({ at: instant, reason: z.string(), by: z.string() })
    .nullable()
    .meta({ description: 'Set while it is being moved to another cluster; nobody can change it then.' }),
  movedTo: z.string().nullable().meta({ description: 'Its address in its new home, once it has moved.' }),
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<Tenant>;

const HeldRangeAnswer = z.strictObject({
  first: z.string().meta({ examples: ['1000'] }),
  last: z.string().meta({ examples: ['1020'] }),
  kind: z.enum(['directory', 'abbreviated']),
  tenantId: z.string(),
  tenantName: z.string(),
});

/** After a restore or an undo: the tenant, and the numbers that somebody else holds now. */
export const RestoredAnswer = TenantAnswer.extend({
  lost: z.array(HeldRangeAnswer).meta({ description: 'Numbers that somebody else holds now; left out.' }),
  lostAccessNumbers: z
    .array(
      z.strictObject({
        first: z.string(),
        last: z.string(),
        now: z.string().meta({ examples: ['assigned to Acme'] }),
        holder: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      }),
    )
    .meta({ description: 'Access numbers that it had and does not get back, with what became of them.' }),
});

export const TenantPageAnswer = z.strictObject({
  items: z.array(TenantAnswer),
  next: text.meta({ description: 'To be given as `after`; null at the end.' }),
  previous: text.meta({ description: 'To be given as `before`; null on the first page.' }),
  total: z.int().optional().meta({ description: 'With `count=true`.' }),
});

export const OverlapsAnswer = z.strictObject({ items: z.array(HeldRangeAnswer), next: z.null() });
