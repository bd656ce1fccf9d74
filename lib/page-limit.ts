import * as z from 'zod';

const complaint = { error: 'The limit is a whole number from 1 to 200.' };

/** How many items a page of a list has; text from an address is accepted as it comes. */
export const PageLimit = z.coerce
  .number(complaint)
  .int(complaint)
  .min(1, complaint)
  .max(200, complaint)
  .default(50);
