import { randomBytes } from 'node:crypto';

type Entries = Map<string, Buffer>;

interface Damage {
  what: string;
  /** `records` is the entry with records. */
  damage(entries: Entries, records: string): void;
  /** The path of the issue; `<records>` stands for that entry, `ANY` for a line. */
  place: string;
  says: string;
}

/** Content that is wrong although every checksum is right, as a forger could send it. */
export const damages: Damage[] = [
  {
    what: 'an entry that is no part of a tenant',
    damage: (entries) => entries.set('notes.txt', Buffer.from('hello\n')),
    place: 'notes.txt',
    says: 'no part of a tenant',
  },
  {
    what: 'a tenant that is missing',
    damage: (entries) => entries.delete('tenant.json'),
    place: 'tenant.json',
    says: 'is missing',
  },
  {
    what: 'a history that is missing',
    damage: (entries) => entries.delete('audit.ndjson'),
    place: 'audit.ndjson',
    says: 'is missing',
  },
  {
    what: 'records that are missing',
    damage: (entries, records) => entries.delete(records),
    place: 'calling-lists.ndjson:ANY',
    says: 'are not in the archive',
  },
  {
    what: 'a byte order mark',
    damage: (entries) => edit(entries, 'tenant.json', (text) => `\uFEFF${text}`),
    place: 'tenant.json',
    says: 'byte order mark',
  },
  {
    what: 'text that is not UTF-8',
    damage: (entries) =>
      entries.set(
        'people.ndjson',
        Buffer.concat([entries.get('people.ndjson') ?? Buffer.of(), Buffer.of(0x22, 0xff, 0x0a)]),
      ),
    place: 'people.ndjson:2',
    says: 'not UTF-8',
  },
  {
    what: 'a member twice',
    damage: (entries) => edit(entries, 'tenant.json', (text) => text.replace('{', '{"name":"Other",')),
    place: 'tenant.json',
    says: 'is there twice',
  },
  {
    what: 'a member that changes objects',
    damage: (entries) =>
      edit(entries, 'access-numbers.ndjson', (text) => text.replace('{', '{"__proto__":{"count":1},')),
    place: 'access-numbers.ndjson:1',
    says: 'is not allowed',
  },
  {
    what: 'a member that nobody knows',
    damage: (entries) =>
      edit(entries, 'people.ndjson', (text) => text.replace('{', '{"role":"provider-administrator",')),
    place: 'people.ndjson:1:role',
    says: 'is not known here',
  },
  {
    what: 'a member of another type',
    damage: (entries) =>
      edit(entries, 'access-numbers.ndjson', (text) => text.replace('"count":1,', '"count":"1",')),
    place: 'access-numbers.ndjson:1:count',
    says: 'whole number',
  },
  {
    what: 'nesting without end',
    damage: (entries) =>
      edit(entries, 'audit.ndjson', (text) =>
        text.replace('"before":null', `"before":${'['.repeat(5000)}${']'.repeat(5000)}`),
      ),
    place: 'audit.ndjson:1',
    says: 'nested deeper',
  },
  {
    what: 'a history of another tenant',
    damage: (entries) =>
      edit(entries, 'audit.ndjson', (text) => text.replace(/"tenantId":"[^"]+"/, '"tenantId":"another"')),
    place: 'audit.ndjson:1',
    says: 'another tenant',
  },
  {
    what: 'a tenant that is another than the manifest’s',
    damage: (entries) =>
      edit(entries, 'tenant.json', (text) => text.replace('"name":"Greene', '"name":"Brown')),
    place: 'tenant.json',
    says: 'the manifest says',
  },
  {
    what: 'an access number that has no digits',
    damage: (entries) =>
      edit(entries, 'access-numbers.ndjson', (text) => text.replace('"number":"', '"number":"a\\n')),
    place: 'access-numbers.ndjson:1:number',
    says: '3 to 15 digits',
  },
  {
    what: 'an entry of the log without who did it',
    damage: (entries) => edit(entries, 'audit.ndjson', (text) => text.replace(/"actorName":"[^"]*",/, '')),
    place: 'audit.ndjson:1:actorName',
    says: 'Write text here.',
  },
  {
    what: 'blocks that overlap',
    damage: (entries) =>
      edit(
        entries,
        'access-numbers.ndjson',
        (text) => `${text}{"number":"46701050","count":1,"media":"VOICE","note":null}\n`,
      ),
    place: 'access-numbers.ndjson:3',
    says: 'overlaps',
  },
  {
    what: 'blocks out of order',
    damage: (entries) =>
      edit(
        entries,
        'access-numbers.ndjson',
        (text) => `${text}{"number":"4660000","count":1,"media":"VOICE","note":null}\n`,
      ),
    place: 'access-numbers.ndjson:3',
    says: 'not in order',
  },
  {
    what: 'a block past the last number of its length',
    damage: (entries) =>
      edit(
        entries,
        'access-numbers.ndjson',
        (text) => `${text}{"number":"99999999","count":2,"media":"VOICE","note":null}\n`,
      ),
    place: 'access-numbers.ndjson:3:count',
    says: 'runs past',
  },
  {
    what: 'an administrator twice',
    damage: (entries) => edit(entries, 'people.ndjson', (text) => text + text),
    place: 'people.ndjson:2',
    says: 'on line 1 already',
  },
  {
    what: 'a last line without end',
    damage: (entries, records) => edit(entries, records, (text) => `${text}["1","2","3"]`),
    place: '<records>:4',
    says: 'has no end',
  },
  {
    what: 'an empty line',
    damage: (entries, records) => edit(entries, records, (text) => text.replace('\n', '\n\n')),
    place: 'calling-lists.ndjson:ANY',
    says: 'records; the manifest lists',
  },
  {
    what: 'a record of another width',
    damage: (entries, records) => edit(entries, records, lineInstead('["1","2"]')),
    place: '<records>:1',
    says: '2 values',
  },
  {
    what: 'a record with a number',
    damage: (entries, records) => edit(entries, records, lineInstead('["1",2,"3"]')),
    place: '<records>:1',
    says: 'is text',
  },
  {
    what: 'a record that is an object',
    damage: (entries, records) => edit(entries, records, lineInstead('{"__proto__":["1","2","3"]}')),
    place: '<records>:1',
    says: 'is not allowed',
  },
  {
    what: 'a NUL in a record',
    damage: (entries, records) => edit(entries, records, lineInstead('["1","a\\u0000","3"]')),
    place: '<records>:1',
    says: 'U+0000',
  },
  {
    what: 'half a character in a record',
    damage: (entries, records) => edit(entries, records, lineInstead('["1","\\ud83d","3"]')),
    place: '<records>:1',
    says: 'half a character',
  },
  {
    what: 'two records on one line and none on the next',
    damage: (entries, records) =>
      edit(entries, records, (text) => text.replace(/^.*\n.*\n/, '["1","2","3"],["4","5"\n"6"]\n')),
    place: '<records>:1',
    says: 'something after its end',
  },
  {
    what: 'a text that goes on in the next line',
    damage: (entries, records) =>
      edit(entries, records, (text) => text.replace(/^.*\n.*\n/, '["1","2","x]\n[","y"],["z","1","2"]\n')),
    place: '<records>:1',
    says: 'no end',
  },
  {
    what: 'a line longer than any that is exported',
    damage: (entries, records) =>
      edit(entries, records, lineInstead(`["1","${randomBytes(7 * 1024 ** 2).toString('base64')}","3"]`)),
    place: '<records>:1',
    says: 'longer than 8 MiB',
  },
];

function edit(entries: Entries, path: string, change: (text: string) => string): void {
  entries.set(path, Buffer.from(change(String(entries.get(path)))));
}

function lineInstead(line: string) {
  return (text: string) => text.replace(/^.*\n/, () => `${line}\n`);
}
