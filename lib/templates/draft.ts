import * as z from 'zod';
import { Email, LoginId, PasswordText, PersonName } from '../accounts/model';
import { TenantDraft } from '../tenants/model';
import {
  CommonAbbreviatedNumberEntry,
  customerNumber,
  DirectoryNumberEntry,
  TelephonyProfileDraft,
} from '../tenants/telephony-profile';
import { optionalLine } from '../text';

const { acronym, customerName, domainName } = TelephonyProfileDraft.in.shape;

/** What a new tenant has to have for itself; whatever is absent comes from the template, or is found. */
const TelephonyParameters = z.strictObject({
  system: z
    .string({ error: 'The telephony system is named by text.' })
    .min(1, { error: 'Choose a telephony system.' })
    .optional()
    .meta({ description: 'Another one than the template’s.' }),
  customerNumber: customerNumber
    .optional()
    .meta({ description: 'Absent: the template’s where it is free, otherwise the next free one.' }),
  customerName: customerName.optional().meta({ description: 'Absent: the name of the tenant.' }),
  acronym: acronym.optional(),
  domainName: domainName.optional(),
  directoryNumbers: z
    .array(DirectoryNumberEntry, { error: 'Directory numbers are a list.' })
    .max(500, { error: 'At most 500 entries fit.' })
    .optional()
    .meta({ description: 'Absent: the template’s, as far as nobody has them.' }),
  commonAbbreviatedNumbers: z
    .array(CommonAbbreviatedNumberEntry, { error: 'Common abbreviated numbers are a list.' })
    .max(500, { error: 'At most 500 entries fit.' })
    .optional(),
});

const AdministratorDraft = z.strictObject({
  name: PersonName,
  email: Email,
  loginId: LoginId.nullish()
    .transform((value) => value ?? null)
    .meta({ description: 'With which they may sign in instead of the address.' }),
  password: PasswordText.optional().meta({
    description:
      'An initial password, to be changed at the first sign-in. Without one the invitation sets it.',
  }),
});

const numberText = z.string({ error: 'An access number is text, because leading zeros count.' });

export const NumberMap = z
  .record(z.string(), numberText, { error: 'The number map is an object: old first number to new one.' })
  .nullish()
  .transform((value) => value ?? {})
  .meta({
    description:
      'First numbers of blocks of the template and what takes their place; a block keeps its count. What is not named stays as it is.',
  });

/** What is said about a tenant that is made from a template. */
export const TemplateDraft = z.strictObject({
  name: TenantDraft.shape.name,
  url: TenantDraft.shape.url,
  numberMap: NumberMap,
  telephony: TelephonyParameters.nullable()
    .optional()
    .meta({ description: 'Null: the tenant has no telephony. Absent: the template’s.' }),
  administrator: AdministratorDraft.nullish()
    .transform((value) => value ?? null)
    .meta({
      description:
        'The first administrator, in the place of the template’s people; is invited by mail. Absent: the people of the template come in where their addresses are free.',
    }),
});

export type TemplateDraft = z.output<typeof TemplateDraft>;
export type TemplateDraftInput = z.input<typeof TemplateDraft>;

/** Which template in which version; without one the newest. */
export const TemplateChoice = z.strictObject({
  templateId: z.string({ error: 'Choose a template.' }).min(1, { error: 'Choose a template.' }),
  version: z
    .int({ error: 'The version of a template is a whole number.' })
    .min(1, { error: 'Versions are counted from 1.' })
    .optional(),
});

/** The name of a template. */
export const TemplateName = TenantDraft.shape.name;
export const TemplateDescription = optionalLine({ label: 'description', max: 500 }).transform(
  (value) => value ?? '',
);
export const VersionNote = optionalLine({ label: 'note', max: 500 }).transform((value) => value ?? '');
