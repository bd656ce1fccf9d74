import type { MailLanguage } from '../model';
import type { Wording } from './wording';

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
