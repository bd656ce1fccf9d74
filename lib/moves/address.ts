import * as z from 'zod';
import { line } from '../text';

const longest = 500;

/** An address of the web; anything else must never become a link. */
function address(label: string) {
  return line({ label, max: longest })
    .superRefine((value, context) => {
      const message = complain(value);
      if (message !== undefined)
        context.addIssue({ code: 'custom', params: { code: 'wrong-format' }, message });
    })
    .meta({ examples: ['https://two.provider.example/'] });
}

function complain(value: string): string | undefined {
  if (!URL.canParse(value)) return 'Enter the whole address, such as https://two.provider.example.';
  const { protocol, username, password } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') return 'The address begins with https:// or http://.';
  return username === '' && password === ''
    ? undefined
    : 'Leave the user name and password out of the address.';
}

/** The console to which a tenant goes, without path. */
export const consoleAddress = address('address of the other console').transform((value) =>
  URL.canParse(value) ? new URL(value).origin : value,
);

/** Where the tenant is found from now on. */
export const newHomeAddress = address('new address').transform((value) =>
  URL.canParse(value) ? new URL(value).href : value,
);

export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());
