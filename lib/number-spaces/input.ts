import * as z from 'zod';
import { numberLimits } from '../numbering/model';

/** Members that questions about number spaces share; text from an address is accepted as it comes. */

export const space = z
  .string({ error: 'Name a telephony system, or “access” for the access numbers.' })
  .min(1, { error: 'Name a telephony system, or “access” for the access numbers.' })
  .meta({ description: 'A telephony system by id or name, or `access`.', examples: ['access'] });

const { shortest, longest } = numberLimits;
const complaint = { error: `A number has ${shortest} to ${longest} digits.` };

export const length = z.coerce
  .number(complaint)
  .int(complaint)
  .min(shortest, complaint)
  .max(longest, complaint)
  .meta({ description: 'How many digits the numbers have.' });

export const prefix = z
  .string()
  .regex(/^[0-9]*$/, { error: 'A prefix has digits 0–9 only.' })
  .max(longest, { error: `A prefix has at most ${longest} digits.` })
  .meta({ description: 'The leading digits; empty for all numbers of the length.' });

export const number = z
  .string({ error: 'Enter a number.' })
  .regex(/^[0-9]*$/, { error: 'A number has digits 0–9 only.' })
  .min(shortest, { error: `A number has at least ${shortest} digits.` })
  .max(longest, { error: `A number has at most ${longest} digits.` });
