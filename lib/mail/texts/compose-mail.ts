import type { Mail, MailKind, MailLanguage } from '../model';
import { german } from './de';
import { english } from './en';
import { french } from './fr';
import { mark, nameToGreet, oneLine, unmark } from './one-line';
import { sayInstantIn } from './say-instant-in';
import { setAsHtml } from './set-as-html';
import { setAsText } from './set-as-text';
import { swedish } from './sv';
import type { Said, Wording, Words } from './wording';

const words: Record<MailLanguage, Words> = { en: english, de: german, fr: french, sv: swedish };

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

/** What a mail is made of: the wording in its language, and the frame around it. */
export interface SetMail {
  language: MailLanguage;
  greeting: string;
  wording: Wording;
  /** Where its button leads. */
  link: string;
  orOpen: string;
  footer: string;
}

/** Everything that a mail says. Its link is given, because it is kept nowhere; `place` is where the console is. */
export function composeMail(
  mail: Pick<Mail, 'kind' | 'language' | 'toName' | 'toAddress' | 'values'>,
  { link, place }: { link: string; place: string },
): MailText {
  const { language, kind, toName } = mail;
  const spoken = words[language];
  const wording = wordingOf(spoken, kind, said(mail));
  const set: SetMail = {
    language,
    greeting: spoken.greeting(nameToGreet(toName)),
    wording,
    link,
    orOpen: spoken.orOpen,
    footer: spoken.footer(place),
  };
  return { subject: unmark(wording.subject), text: setAsText(set), html: setAsHtml(set) };
}

/** As it stands in lists, without making the rest. */
export function subjectOf(mail: Pick<Mail, 'kind' | 'language' | 'toAddress' | 'values'>): string {
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
