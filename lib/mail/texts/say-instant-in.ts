import type { MailLanguage } from '../model';
import { locales } from './wording';

/** `Saturday 28 November 2026 at 20:55 CET`, in the language and the time zone of the reader. */
export function sayInstantIn(language: MailLanguage, at: string, timeZone: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return formatter(language, timeZone).format(moment).replaceAll(/\s/gu, ' ');
}

function formatter(language: MailLanguage, timeZone: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  };
  try {
    return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: timeZone || 'UTC' });
  } catch {
    // A zone that this machine does not know.
    return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  }
}
