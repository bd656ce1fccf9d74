import * as z from 'zod';
import { dialingPrivileges, endUserDeviceTypes } from '../../tenants/telephony-profile';

/** What the door takes and answers, as its OpenAPI document tells it; what is enforced stands in the commands. */

const text = (words: string) => z.string().meta({ description: words });
const flag = (words: string) => z.boolean().default(false).meta({ description: words });

const parts = {
  prefixLength: z.int().min(0).optional().meta({
    description: 'From 0 to the derived length, which is the default.',
  }),
  extraDigits: z.string().max(10).optional().meta({
    description: 'Digits between prefix and internal part; not together with a comma in the numbers.',
  }),
};

const numbers = (example: string) =>
  z.string().meta({ description: 'A number, a range, or several with commas.', examples: [example] });

export const Configuration = z.strictObject({
  mxoneSubsystem: text('The name of a telephony system.'),
  customerNumber: z.int().min(1).max(50_000),
  customerName: z.string().max(40).optional().meta({ description: 'The customer number when absent.' }),
  acronym: z.string().max(20).optional().meta({ description: 'Without a digit at either end.' }),
  domainName: text('A domain of the telephony system.'),
  domainOwner: flag('Terminals of the domain cannot register to a customer outside it.'),
  restrictTerminalRegistrationFromForeignIPDomains: flag('Only terminals of own domains may register.'),
  enableShortUserIdFormat: flag('SIP terminals use the short user ID.'),
  exceptionForDialingNumbers: z
    .string()
    .optional()
    .meta({
      description: 'Numbers of 1 to 10 digits with commas; shared by all customers of the system.',
      examples: ['101,201'],
    }),
  allowDirectCallsBetweenCustomers: flag('Open dialling scheme.'),
  financeId: z.string().max(255).optional(),
  directoryNumbers: z.array(z.strictObject({ directoryNumbers: numbers('1000-1020'), ...parts })).min(1),
  commonAbbreviatedNumbers: z
    .array(z.strictObject({ commonAbbreviatedNumbers: numbers('205-207'), ...parts }))
    .optional(),
  subscribers: z
    .array(
      z.strictObject({
        numberRange: z.int().min(1).meta({ description: 'The number of a telephony server.' }),
        featurelevel: text('A feature level of the system’s licence.'),
        dialingPrivileges: z.enum(dialingPrivileges),
        endUserDeviceType: z.enum(endUserDeviceTypes),
      }),
    )
    .optional(),
});

export const Tokens = z.strictObject({
  token: text('A JWT, valid for 45 minutes.'),
  refreshToken: text('A UUID that works once.'),
  version: text('The edition of the vendor’s manual that is followed.'),
  build: text('The version of Tenantry.'),
  brand: z.literal('mxone'),
});

export const Envelope = z.strictObject({
  mitelErrorCode: z.string(),
  errorMsg: z.string(),
  developerMsg: z.string(),
  responseStatus: z.string().meta({ examples: ['400 BAD_REQUEST'] }),
  responseCode: z.int().meta({ examples: [400] }),
});

export const Place = z.strictObject({
  mxoneSubsystem: text('The name of a telephony system.'),
  customerNumber: z.int().min(1).max(50_000),
});

export const Wanted = Place.partial().extend({
  limit: z.int().min(1).max(200).default(50).meta({ description: 'How many of a list.' }),
  after: z.string().optional().meta({ description: 'From the Link header of the page before.' }),
});
