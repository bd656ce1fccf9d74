import { reasonOf } from './fetch-refusal';

/** What each reason means for who looks after the receiver. What a name leads to is not told. */
const words: Record<string, string> = {
  'address-not-allowed': 'Its name leads to an address that events are not sent to.',
  'name-unknown': 'Its name is not known.',
  ENOTFOUND: 'Its name is not known.',
  EAI_AGAIN: 'Its name could not be looked up just now.',
  'landed-elsewhere': 'The connection led to another address.',
  'connect-timeout': 'No connection within 10 seconds.',
  'total-time': 'No answer within 10 seconds.',
  'no-answer': 'The connection was closed without an answer.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was broken off.',
  EPIPE: 'The connection was broken off.',
  EHOSTUNREACH: 'It cannot be reached.',
  ENETUNREACH: 'It cannot be reached.',
  ETIMEDOUT: 'No connection in time.',
  CERT_HAS_EXPIRED: 'Its certificate is over.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'Its certificate is signed by itself, and not by an authority that is trusted.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by an authority that is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate comes without the one that signed it.',
};

/** Why there was no answer, as a sentence. */
export function sayWebhookFailure(error: unknown): string {
  const reason = reasonOf(error);
  if (reason === undefined) return 'It could not be asked.';
  if (words[reason]) return words[reason];
  if (/^(ERR_SSL|ERR_TLS|CERT_|EPROTO|UNABLE_TO)/.test(reason)) return `No secure connection (${reason}).`;
  return reason.startsWith('HPE_') ? 'Its answer is no HTTP.' : `It could not be asked (${reason}).`;
}
