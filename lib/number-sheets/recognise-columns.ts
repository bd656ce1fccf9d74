import { searchForm } from '../tenants/keys';
import type { ColumnFacts, Meaning } from './model';

/** How people call the columns, in search form and without punctuation. */
const spellings: Partial<Record<Meaning, readonly string[]>> = {
  number: [
    'number',
    'numbers',
    'first',
    'first number',
    'start',
    'start number',
    'from',
    'access number',
    'phone',
    'phone number',
    'telephone',
    'telephone number',
    'did',
    'ddi',
    'msisdn',
    'e164',
    'block',
    'range',
    'nummer',
    'erste nummer',
    'rufnummer',
    'telefonnummer',
    'von',
    'nr',
    'telefon',
    'fran',
    'forsta nummer',
    'numero',
    'premier numero',
    'de',
    'desde',
    'numero de telephone',
    'telefono',
    'numer',
    'fra',
  ],
  last: [
    'last',
    'last number',
    'to',
    'end',
    'end number',
    'until',
    'till',
    'bis',
    'letzte nummer',
    'ende',
    'sista nummer',
    'til',
    'a',
    'au',
    'jusqu a',
    'dernier numero',
    'hasta',
    'fin',
  ],
  count: [
    'count',
    'quantity',
    'qty',
    'size',
    'amount',
    'how many',
    'numbers in block',
    'anzahl',
    'menge',
    'antal',
    'nombre',
    'quantite',
    'cantidad',
    'antall',
  ],
  media: ['media', 'medium', 'type', 'kind', 'use', 'service', 'typ', 'art', 'tjanst', 'tipo'],
  tenant: [
    'tenant',
    'customer',
    'company',
    'assigned to',
    'holder',
    'owner',
    'client',
    'account',
    'tenant name',
    'tenant url',
    'acronym',
    'customer number',
    'kunde',
    'kundennummer',
    'mandant',
    'kund',
    'kundnummer',
    'foretag',
    'mieter',
    'firma',
    'cliente',
    'locataire',
    'societe',
    'kundenummer',
  ],
  trunks: ['trunk', 'trunks', 'carrier', 'sip trunk', 'leitung', 'leitungen', 'trunkar', 'provider'],
  smsAccounts: ['sms', 'sms account', 'sms accounts', 'sms konto', 'smpp', 'smsaccounts', 'sms konten'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'description',
    'notiz',
    'bemerkung',
    'kommentar',
    'anteckning',
    'beskrivning',
    'remarque',
    'nota',
    'notat',
  ],
};

const meaningOf = new Map(
  Object.entries(spellings).flatMap(([meaning, words]) =>
    words.map((word) => [word, meaning as Meaning] as const),
  ),
);

/** What a column of this name holds; undefined when the name says nothing. */
function meaningOfHead(head: string): Meaning | undefined {
  const plain = searchForm(head.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return meaningOf.get(plain);
}

export interface Recognised {
  hasHead: boolean;
  meanings: Meaning[];
  columns: string[];
}

/** What the columns are, from the first rows: by their names when the first row names them, otherwise by content. */
export function recogniseColumns(rows: readonly (readonly string[])[]): Recognised {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const head = rows[0] ?? [];
  const named = Array.from({ length: width }, (_, at) => meaningOfHead(head[at] ?? ''));
  const hasHead = named.some((meaning) => meaning !== undefined) && !head.some(looksLikeNumber);
  const isHeadOnly = !hasHead && rows.length > 1 && !head.some((cell) => /\d/.test(cell)) && hasNumbers(rows);
  const body = hasHead || isHeadOnly ? rows.slice(1) : rows;
  const guessed = guessByContent(body, width);
  const wished = hasHead ? named.map((meaning) => meaning ?? 'ignore') : guessed;
  if (hasHead && !wished.includes('number')) {
    const at = guessed.indexOf('number');
    if (at >= 0 && wished[at] === 'ignore') wished[at] = 'number';
  }
  return {
    hasHead: hasHead || isHeadOnly,
    meanings: onlyOnce(wished),
    columns: Array.from({ length: width }, (_, at) => columnName(hasHead || isHeadOnly ? head[at] : '', at)),
  };
}

/** A, B … Z, AA …, as spreadsheets call columns without a name. */
function columnName(head: string | undefined, at: number): string {
  const name = head?.trim().slice(0, 80);
  if (name) return name;
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${String.fromCharCode(64 + Math.floor(at / 26))}${letter}`;
}

function onlyOnce(wished: readonly Meaning[]): Meaning[] {
  const seen = new Set<Meaning>();
  return wished.map((meaning) => {
    if (meaning === 'ignore' || seen.has(meaning)) return 'ignore';
    seen.add(meaning);
    return meaning;
  });
}

function hasNumbers(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(1).some((row) => row.some(looksLikeNumber));
}

function looksLikeNumber(cell: string): boolean {
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 5 || (/^\+?[\d.,]+[eE]\+?\d+$/.test(cell.trim()) && digits > 2);
}

function guessByContent(rows: readonly (readonly string[])[], width: number): Meaning[] {
  const share = (at: number, test: (cell: string) => boolean) => {
    const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const meanings: Meaning[] = Array.from({ length: width }, () => 'ignore');
  const numeric = meanings.map((_, at) => at).filter((at) => share(at, looksLikeNumber) > 0.5);
  const [first, second] = numeric;
  if (first === undefined) {
    const any = meanings.findIndex((_, at) => share(at, (cell) => /\d/.test(cell)) > 0.5);
    if (any >= 0) meanings[any] = 'number';
  } else {
    meanings[first] = 'number';
  }
  if (second !== undefined) meanings[second] = 'last';
  for (let at = 0; at < width; at += 1) {
    if (meanings[at] !== 'ignore') continue;
    if (second === undefined && share(at, (cell) => /^\d{1,7}([.,]0+)?$/.test(cell.trim())) > 0.8)
      meanings[at] = 'count';
    else if (share(at, (cell) => readMedia(cell) !== undefined) > 0.8) meanings[at] = 'media';
    else if (share(at, (cell) => /\p{L}/u.test(cell)) > 0.5)
      meanings[at] = meanings.includes('tenant') ? 'note' : 'tenant';
  }
  return onlyOnce(meanings);
}

const mediaWords = new Map([
  ['voice', 'VOICE'],
  ['tel', 'VOICE'],
  ['phone', 'VOICE'],
  ['speech', 'VOICE'],
  ['sprache', 'VOICE'],
  ['tal', 'VOICE'],
  ['text', 'TEXT'],
  ['sms', 'TEXT'],
  ['both', 'VOICE_AND_TEXT'],
  ['voice and text', 'VOICE_AND_TEXT'],
  ['voice text', 'VOICE_AND_TEXT'],
  ['voice sms', 'VOICE_AND_TEXT'],
  ['voice and sms', 'VOICE_AND_TEXT'],
  ['beides', 'VOICE_AND_TEXT'],
] as const);

/** VOICE, TEXT or both in the words that people use; undefined when it is none of them. */
export function readMedia(cell: string) {
  const word = cell
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return mediaWords.get(word as never);
}

export function emptyFacts(): ColumnFacts {
  return { filled: 0, plus: 0, zero: 0, lengths: {} };
}

/** Adds a cell to what is known of its column. */
export function noteCell(facts: ColumnFacts, cell: string): void {
  const digits = cell.replace(/\D/g, '');
  if (digits.length === 0) return;
  facts.filled += 1;
  if (/^\W*\+/.test(cell)) facts.plus += 1;
  if (digits.startsWith('0')) facts.zero += 1;
  facts.lengths[digits.length] = (facts.lengths[digits.length] ?? 0) + 1;
}
