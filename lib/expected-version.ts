import * as z from 'zod';

/** The version that was read; a change is refused when somebody else saved since. */
export const ExpectedVersion = z.int({ error: 'The version is a whole number.' }).optional();
