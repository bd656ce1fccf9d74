import type { Mail, MailKind, MailLanguage } from '../model';
import { german } from './de';
import { english } from './en';
import { french } from './fr';
import { mark, nameToGreet, oneLine, unmark } from './one-line';
import { sayInstantIn } from './say-instant-in';
import { setAsHtml } from './set-as-html';
import { setAsText } from './set-as-text';
import type { SetMail } from './set-mail';
import { swedish } from './sv';
import type { Said, Wording, Words } from './wording';

const words: Record<MailLanguage, Words> = { en: english, de: german, fr: french, sv: swedish };

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

type Written = Pick<Mail, 'kind' | 'language' | 'toName' | 'toAddress' | 'values'>;

/** Everything that a mail says. Its link is given, because it is kept nowhere; `place` is where the console is. */
export function composeMail(mail: Written, given: { link: string; place: string }): MailText {
  const set = arrangeMail(mail, given);
  return { subject: unmark(set.wording.subject), text: setAsText(set), html: setAsHtml(set) };
}

export function arrangeMail(mail: Written, { link, place }: { link: string; place: string }): SetMail {
  const { language, kind, toName } = mail;
  const spoken = words[language];
  return {
    language,
    greeting: spoken.greeting(nameToGreet(toName)),
    wording: wordingOf(spoken, kind, said(mail)),
    link,
    orOpen: spoken.orOpen,
    footer: spoken.footer(place),
  };
}

/** As it stands in lists, without making the rest. */
export function subjectOf(mail: Omit<Written, 'toName'>): string {
  return unmark(wordingOf(words[mail.language], mail.kind, said(mail)).subject);
}

function wordingOf<Kind extends MailKind>({ kinds }: Words, kind: Kind, values: Said<Kind>): Wording {
  return kinds[kind](values);
}

const instants = new Set(['at', 'expiresAt']);
const longest: Record<string, number> = { reason: 500 };

function said({
  language,
  values,
  toAddress,
}: Pick<Mail, 'language' | 'values' | 'toAddress'>): Said<MailKind> {
  const { timeZone = 'UTC', ...rest } = { ...values, toAddress };
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      instants.has(name) ? sayInstantIn(language, value, timeZone) : mark(oneLine(value, longest[name])),
    ]),
  ) as Said<MailKind>;
}
