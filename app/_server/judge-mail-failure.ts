export interface MailOutcome {
  /** `later`: it is tried again. `never`: this recipient or this mail was refused for good. */
  outcome: 'sent' | 'later' | 'never';
  /** In the words of the mail server, or why it was not reached. */
  answer: string;
}

interface Failure {
  code?: unknown;
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
  message?: unknown;
}

/**
 * Whether another attempt makes sense. What is wrong with the server or with our settings (no connection, no encryption,
 * another password, a sender it does not take) will be put right one day; only a 5xx about this recipient or this very
 * mail is final.
 */
export function judgeFailure(error: unknown, sender: string): MailOutcome {
  const { code, command, responseCode, response, message } = (error ?? {}) as Failure;
  const said = String(response ?? message ?? 'The attempt ended without an answer.');
  const isFinal = typeof responseCode === 'number' && responseCode >= 500;
  if (command === 'RCPT TO' || command === 'DATA')
    return { outcome: isFinal ? 'never' : 'later', answer: said };
  // Not even offered to the server: nothing that it could ever take as an address.
  if (command === 'API' && code === 'EENVELOPE') return { outcome: 'never', answer: said };
  return { outcome: 'later', answer: explain({ code, command, said, sender }) };
}

interface Told {
  code: unknown;
  command: unknown;
  said: string;
  sender: string;
}

function explain({ code, command, said, sender }: Told): string {
  if (code === 'EAUTH') return `The mail server did not take the user name or the password: ${said}`;
  if (code === 'ETLS') return `No encrypted connection to the mail server: ${said}`;
  if (command === 'MAIL FROM') return `The mail server does not take mails from ${sender}: ${said}`;
  if (code === 'EABORT' || code === 'ETIMEDOUT') return `The mail server did not answer in time: ${said}`;
  return `The mail server was not reached: ${said}`;
}
