import type { MailKind, MailLanguage } from '../model';
import type { MailValues } from '../post-mail';

/** What a mail says, before it is set as text and as HTML. */
export interface Wording {
  subject: string;
  paragraphs: readonly string[];
  /** Somebody's own words, set apart. */
  quote?: { by: string; text: string };
  /** On the button; the address stands below it. */
  action?: string;
  /** After the button: until when, and what if nobody expected this. */
  afterwards: readonly string[];
}

/** The values as the texts take them: on one line, marked as somebody's, instants said in the reader's language. */
export type Said<Kind extends MailKind> = Record<keyof MailValues[Kind] | 'toAddress', string>;

export interface Words {
  /** `Hello Ann Berg,`; without a name where there is none. */
  greeting(name: string): string;
  /** Before the address that the button leads to. */
  orOpen: string;
  /** Below every mail; `place` is where the console is. */
  footer(place: string): string;
  kinds: { [Kind in MailKind]: (said: Said<Kind>) => Wording };
}

/** Their dates and clocks. */
export const locales: Record<MailLanguage, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', sv: 'sv-SE' };
