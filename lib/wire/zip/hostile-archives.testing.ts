import { deflateRawSync } from 'node:zlib';
import {
  extraField,
  type ForgedArchive,
  type ForgedMember,
  forgeArchive,
  unicodePathField,
  zip64Field,
} from './archives.testing';
import { signatures } from './layout';

/** An archive that must be refused, with a code that says why; or an odd one that must be read. */
export interface OddArchive {
  title: string;
  /** The code of its refusal; undefined for one that opens. */
  code?: string;
  build(): Buffer;
}

const kilobyte = Buffer.alloc(1024, 'a');
const names = {
  'an absolute name': '/etc/passwd',
  'the name of a drive': 'C:/people.ndjson',
  'a way out of the folder': '../people.ndjson',
  'a way out in the middle': 'calling-lists/../../people.ndjson',
  'a way out at the end': 'calling-lists/..',
  'a folder that is a dot': './people.ndjson',
  'an empty folder': 'calling-lists//people.ndjson',
  'a backslash': '..\\people.ndjson',
  'a colon': 'people:ndjson',
  'a null character': 'people\0.ndjson',
  'a line break': 'people\n.ndjson',
  'a character that turns the writing': 'people\u202enosjdn.exe',
  'a byte order mark': '\ufeffpeople.ndjson',
  'a soft hyphen': 'peo\u00adple.ndjson',
  'a decomposed accent': 'cafe\u0301.json',
  'a device': 'aux',
  'a device with an ending': 'calling-lists/CON.ndjson',
  'a device with a superscript': 'COM¹.json',
  'a dot at the end': 'people.ndjson.',
  'a space at the end of a folder': 'calling-lists /people.ndjson',
  'the prototype of objects': '__proto__',
  'the constructor of objects': 'constructor/people.ndjson',
  'a wildcard': 'people*.ndjson',
  'a variable of a shell': '$HOME',
  'more than 255 bytes': `${'é'.repeat(128)}.ndjson`,
};

/** Hostile and odd ZIPs around the members of an honest one. Each is built when it is asked for. */
export function oddArchives(good: readonly ForgedMember[]): OddArchive[] {
  return [
    ...nameArchives(good),
    ...duplicateArchives(good),
    ...kindArchives(good),
    ...sizeArchives(good),
    ...placeArchives(good),
    ...endArchives(good),
    ...zip64Archives(good),
    ...honestArchives(good),
  ];
}

type Forged = [title: string, code: string | undefined, members: ForgedMember[], archive?: ForgedArchive];

function archives(good: readonly ForgedMember[], forged: readonly Forged[]): OddArchive[] {
  return forged.map(([title, code, members, archive]) => ({
    title,
    code,
    build: () => forgeArchive([...good, ...members], archive),
  }));
}

function nameArchives(good: readonly ForgedMember[]): OddArchive[] {
  return [
    ...Object.entries(names).map(([title, path]) => ({
      title: `a name with ${title}`,
      code: 'archive-name',
      build: () => forgeArchive([...good, { path, content: 'x' }]),
    })),
    ...archives(good, [
      ['a name that is not UTF-8, with the flag', 'archive-name', [{ path: Buffer.from([0x66, 0xff]) }]],
      [
        'a name in an old code page',
        'archive-name',
        [{ path: Buffer.from('caf\x82.json', 'latin1'), flags: 0 }],
      ],
      ['a name in overlong UTF-8', 'archive-name', [{ path: Buffer.from([0x2e, 0xc0, 0xae, 0x2f, 0x61]) }]],
      ['half of a surrogate pair as a name', 'archive-name', [{ path: Buffer.from([0xed, 0xa0, 0x80]) }]],
      ['an empty name', 'archive-name', [{ path: '' }]],
      [
        'a Unicode path that says another name',
        'archive-name',
        [{ path: 'extra.json', extra: unicodePathField('extra.json', 'other.json') }],
      ],
      [
        'a Unicode path of another name',
        'archive-name',
        [{ path: 'extra.json', extra: unicodePathField('extra.json', 'extra.json', 1) }],
      ],
      [
        'a Unicode path in the directory only',
        'archive-damaged',
        [
          {
            path: 'extra.json',
            extra: unicodePathField('extra.json', 'extra.json'),
            localExtra: Buffer.alloc(0),
          },
        ],
      ],
      [
        'a way out by a Unicode path',
        'archive-name',
        [
          {
            path: Buffer.from('\x82', 'latin1'),
            flags: 0,
            extra: unicodePathField(Buffer.from('\x82', 'latin1'), '../x'),
          },
        ],
      ],
    ]),
  ];
}

function duplicateArchives(good: readonly ForgedMember[]): OddArchive[] {
  const twice = (one: string, other: string): ForgedMember[] => [{ path: one }, { path: other }];
  return archives(good, [
    ['a member twice', 'archive-duplicate', twice('extra.json', 'extra.json')],
    ['two members that differ in case', 'archive-duplicate', twice('extra.json', 'EXTRA.json')],
    ['two members that fold to one', 'archive-duplicate', twice('strasse', 'stra\u00dfe')],
    ['a Kelvin sign for a K', 'archive-name', twice('k.json', '\u212a.json')],
    ['a long s for an s', 'archive-duplicate', twice('s.json', '\u017f.json')],
    ['a file that is also a folder', 'archive-duplicate', twice('extra', 'extra/one.json')],
    ['a folder that is also a file', 'archive-duplicate', twice('extra/one.json', 'extra')],
    ['a folder entry beside a file of its name', 'archive-duplicate', [{ path: 'extra' }, folder('extra/')]],
    ['a folder entry twice', 'archive-duplicate', [folder('extra/'), folder('EXTRA/')]],
  ]);
}

function kindArchives(good: readonly ForgedMember[]): OddArchive[] {
  const mode = (bits: number) => (bits << 16) >>> 0;
  const odd = (member: Partial<ForgedMember>): ForgedMember[] => [
    { path: 'extra.json', content: '/etc/passwd', ...member },
  ];
  return archives(good, [
    ['a symbolic link', 'archive-link', odd({ attributes: mode(0o120777) })],
    ['a device file', 'archive-link', odd({ attributes: mode(0o020666) })],
    ['a named pipe', 'archive-link', odd({ attributes: mode(0o010666) })],
    ['a socket', 'archive-link', odd({ attributes: mode(0o140666) })],
    ['a program with the rights of its owner', 'archive-link', odd({ attributes: mode(0o104755) })],
    ['a program with the rights of its group', 'archive-link', odd({ attributes: mode(0o102755) })],
    ['a link made on another system', 'archive-link', odd({ attributes: mode(0o120777), madeBy: 20 })],
    ['a file that calls itself a folder', 'archive-damaged', odd({ attributes: mode(0o040755) })],
    ['a DOS file that calls itself a folder', 'archive-damaged', odd({ attributes: 0x10, madeBy: 20 })],
    ['a folder that calls itself a file', 'archive-damaged', [{ path: 'extra/' }]],
    ['a folder with content', 'archive-damaged', [{ ...folder('extra/'), content: 'x' }]],
    ['an encrypted member', 'archive-encrypted', odd({ flags: 0x801 })],
    ['a strongly encrypted member', 'archive-encrypted', odd({ flags: 0x841 })],
    ['a member with a hidden directory', 'archive-encrypted', odd({ flags: 0x2800 })],
    ['a patch instead of a member', 'archive-method', odd({ flags: 0x820 })],
    ...[1, 6, 9, 12, 14, 93, 95, 98, 99].map(
      (method): Forged => [`method ${method}`, 'archive-method', odd({ method, packed: kilobyte })],
    ),
    ['a member on another disk', 'archive-damaged', odd({ disk: 1 })],
    ['an extra field that is cut', 'archive-damaged', odd({ extra: Buffer.from([1, 2, 9, 0, 1]) })],
    ['an extra field of three bytes', 'archive-damaged', odd({ extra: Buffer.from([1, 2, 3]) })],
    [
      'an extra field twice',
      'archive-damaged',
      odd({ extra: Buffer.concat([extraField(0x5455, kilobyte), extraField(0x5455, kilobyte)]) }),
    ],
  ]);
}

function sizeArchives(good: readonly ForgedMember[]): OddArchive[] {
  const packed = deflateRawSync(kilobyte);
  const odd = (member: Partial<ForgedMember>): ForgedMember[] => [
    { path: 'extra.json', content: kilobyte, ...member },
  ];
  const flat = deflateRawSync(Buffer.alloc(8 * 1024 ** 2));
  const nested = forgeArchive([{ path: 'bomb.zip', content: flat }]);
  return archives(good, [
    ['a flat bomb', 'archive-ratio', odd({ content: Buffer.alloc(65 * 1024 ** 2) })],
    ['a bomb that claims to be small', 'archive-damaged', odd({ packed: flat, bytes: 5000 })],
    ['a bomb in a bomb', undefined, [{ path: 'nested.zip', content: nested }]],
    ['a size that no packed bytes can have', 'archive-damaged', odd({ bytes: 1024 ** 2 })],
    ['a gigabyte that is claimed', 'archive-damaged', odd({ bytes: 1024 ** 3 })],
    ['four gigabytes that are claimed', 'archive-damaged', odd({ bytes: 0xfffffffe })],
    ['less than it is', 'archive-damaged', odd({ bytes: 1000 })],
    ['more than it is', 'archive-damaged', odd({ bytes: 1030 })],
    ['another checksum', 'archive-damaged', odd({ crc32: 1 })],
    ['a stored member with two sizes', 'archive-damaged', odd({ method: 0, packedBytes: 1000 })],
    ['packed bytes that are no packed bytes', 'archive-damaged', odd({ packed: Buffer.alloc(20, 0xff) })],
    ['packed bytes that break off', 'archive-damaged', odd({ packed: packed.subarray(0, -3) })],
    ['bytes behind the packed ones', 'archive-damaged', odd({ packed: Buffer.concat([packed, kilobyte]) })],
    ['no packed bytes at all', 'archive-damaged', odd({ packed: Buffer.alloc(0) })],
    ['far more packed bytes than content', 'archive-damaged', odd({ packed: Buffer.alloc(64 * 1024) })],
  ]);
}

function placeArchives(good: readonly ForgedMember[]): OddArchive[] {
  const odd = (member: Partial<ForgedMember>): ForgedMember[] => [
    { path: 'extra.json', content: kilobyte, ...member },
  ];
  const last = good.at(-1)?.path ?? '';
  return archives(good, [
    ['a member inside of another', 'archive-overlap', [{ path: 'extra.json', headerAt: 0 }]],
    ['a member that begins in the data of another', 'archive-overlap', odd({ headerAt: 20 })],
    ['a header where none is', 'archive-overlap', [...odd({ headerAt: 1 }), { path: 'more.json' }]],
    ['a header behind the end of the file', 'archive-damaged', odd({ headerAt: 0x7fffffff })],
    [
      'packed bytes that reach into the next member',
      'archive-overlap',
      [...odd({ packedBytes: 40 }), { path: 'm' }],
    ],
    ['bytes between two members', 'archive-damaged', [...odd({ behind: kilobyte }), { path: 'more.json' }]],
    ['bytes before the directory', 'archive-damaged', odd({ behind: kilobyte })],
    ['another name in its own header', 'archive-damaged', odd({ local: { path: 'other.json' } })],
    ['the name of a neighbour in its own header', 'archive-damaged', odd({ local: { path: last } })],
    ['another method in its own header', 'archive-damaged', odd({ local: { method: 0 } })],
    ['other flags in its own header', 'archive-damaged', odd({ local: { flags: 0x801 } })],
    ['another checksum in its own header', 'archive-damaged', odd({ local: { crc32: 1 } })],
    ['another size in its own header', 'archive-damaged', odd({ local: { bytes: 1 } })],
    ['another packed size in its own header', 'archive-damaged', odd({ local: { packedBytes: 1 } })],
    ['a descriptor that is announced and not there', 'archive-damaged', odd({ flags: 0x808 })],
    [
      'a descriptor that is there and not announced',
      'archive-damaged',
      odd({ descriptor: 'signed', flags: 0x800, local: {} }),
    ],
    ['a descriptor that lies', 'archive-damaged', odd({ descriptor: Buffer.alloc(16, 1) })],
    ['a descriptor without signature that lies', 'archive-damaged', odd({ descriptor: Buffer.alloc(12, 1) })],
    ['a descriptor of 14 bytes', 'archive-damaged', odd({ descriptor: Buffer.alloc(14) })],
  ]);
}

function endArchives(good: readonly ForgedMember[]): OddArchive[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end);
  const whole = () => forgeArchive(good);
  const cut = (title: string, change: (archive: Buffer) => Buffer, code = 'archive-damaged'): OddArchive => ({
    title,
    code,
    build: () => change(whole()),
  });
  return [
    cut('nothing', () => Buffer.alloc(0), 'archive-empty'),
    cut('an archive without members', () => end, 'archive-empty'),
    cut('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-an-archive'),
    cut('a web page', () => Buffer.from('<!doctype html><title>404</title>'), 'not-an-archive'),
    cut('two letters', () => Buffer.from('PK'), 'not-an-archive'),
    cut('a beginning only', (archive) => archive.subarray(0, 40)),
    cut('half of the file', (archive) => archive.subarray(0, archive.length / 2)),
    cut('all but the last byte', (archive) => archive.subarray(0, -1)),
    cut('all but the end', (archive) => archive.subarray(0, -22)),
    cut('all but the directory', (archive) =>
      Buffer.concat([archive.subarray(0, 60), archive.subarray(-22)]),
    ),
    cut('a byte behind the end', (archive) => Buffer.concat([archive, Buffer.from('\n')])),
    cut('a whole archive behind it', (archive) => Buffer.concat([archive, archive])),
    cut(
      'a byte before the beginning',
      (archive) => Buffer.concat([Buffer.from('\n'), archive]),
      'not-an-archive',
    ),
    cut(
      'a program before the beginning',
      (archive) => Buffer.concat([Buffer.from('MZ\x90\0'), archive]),
      'not-an-archive',
    ),
    ...archives(good, [
      [
        'a member before the beginning that nobody lists',
        'archive-damaged',
        [],
        { before: forgeArchive([{ path: 'x' }]).subarray(0, 33) },
      ],
      ['bytes between the directory and the end', 'archive-damaged', [], { gap: kilobyte }],
      ['a second end in the comment', 'archive-damaged', [], { comment: end }],
      [
        'a signature in the comment',
        'archive-damaged',
        [],
        { comment: Buffer.from('hello PK\x05\x06', 'latin1') },
      ],
      ['a comment longer than it says', 'archive-damaged', [], { comment: kilobyte, end: { comment: 3 } }],
      [
        'a comment shorter than it says',
        'archive-damaged',
        [],
        { comment: kilobyte, end: { comment: 2000 } },
      ],
      [
        'one member fewer than there are',
        'archive-damaged',
        [{ path: 'extra.json' }],
        { end: { members: good.length, here: good.length } },
      ],
      [
        'one member more than there are',
        'archive-damaged',
        [],
        { end: { members: good.length + 1, here: good.length + 1 } },
      ],
      ['members on another disk', 'archive-damaged', [], { end: { here: 1 } }],
      ['a disk number', 'archive-damaged', [], { end: { disk: 1 } }],
      ['a directory that begins later', 'archive-damaged', [], { end: { start: 0x7fffffff } }],
      ['a directory that begins at 0', 'archive-damaged', [], { end: { start: 0 } }],
      ['a directory that is longer', 'archive-damaged', [], { end: { size: 0x7fffffff } }],
    ]),
    {
      title: '70,000 members',
      code: 'archive-too-large',
      build: () =>
        forgeArchive(
          Array.from({ length: 70_000 }, (_none, index) => ({ path: `${index}.json`, method: 0 })),
          { zip64: { marked: true } },
        ),
    },
  ];
}

function zip64Archives(good: readonly ForgedMember[]): OddArchive[] {
  const lying = (title: string, zip64: ForgedArchive['zip64']): Forged => [
    title,
    'archive-damaged',
    [],
    { zip64 },
  ];
  const sizes = (values: (number | bigint)[]): ForgedMember[] => [
    { path: 'extra.json', content: 'x', bytes: 0xffffffff, packedBytes: 3, extra: zip64Field(values) },
  ];
  return archives(good, [
    lying('a locator at 2^63', { locatorOffset: 2n ** 63n }),
    lying('a locator at 2^53', { locatorOffset: 2n ** 53n }),
    lying('a locator at 0', { locatorOffset: 0n }),
    lying('a ZIP64 record of another size', { recordSize: 45n }),
    lying('a ZIP64 record of 2^64 − 1 bytes', { recordSize: 2n ** 64n - 1n }),
    lying('a ZIP64 count that contradicts the end', { members: 1_000n }),
    lying('a ZIP64 count of 2^60', { members: 2n ** 60n, marked: true }),
    lying('a ZIP64 directory at 2^60', { start: 2n ** 60n, marked: true }),
    lying('a ZIP64 directory of 2^60 bytes', { size: 2n ** 60n, marked: true }),
    lying('a ZIP64 directory at 0', { start: 0n, marked: true }),
    lying('several disks', { disks: 2 }),
    ['markers without a ZIP64 record', 'archive-damaged', [], { end: { start: 0xffffffff } }],
    [
      'a count marker without a ZIP64 record',
      'archive-damaged',
      [],
      { end: { members: 0xffff, here: 0xffff } },
    ],
    ['a member of 2^60 bytes', 'archive-damaged', sizes([2n ** 60n])],
    ['a member of 2^40 bytes', 'archive-damaged', sizes([2n ** 40n])],
    ['a ZIP64 field that is too long', 'archive-damaged', sizes([1, 1])],
    ['a ZIP64 field that is too short', 'archive-damaged', sizes([])],
    ['a ZIP64 field without a marker', 'archive-damaged', [{ path: 'extra.json', extra: zip64Field([0]) }]],
  ]);
}

/** Odd, and good all the same. */
function honestArchives(good: readonly ForgedMember[]): OddArchive[] {
  const all = (member: Partial<ForgedMember>) => () =>
    forgeArchive(good.map((one) => ({ ...one, ...member })));
  return [
    { title: 'a comment', build: () => forgeArchive(good, { comment: Buffer.from('for Greene Services') }) },
    { title: 'stored members', build: all({ method: 0 }) },
    { title: 'descriptors', build: all({ descriptor: 'signed' }) },
    { title: 'descriptors without signature', build: all({ descriptor: 'bare' }) },
    { title: 'ZIP64 descriptors', build: all({ descriptor: 'signed-zip64' }) },
    { title: 'ZIP64 descriptors without signature', build: all({ descriptor: 'bare-zip64' }) },
    { title: 'ZIP64 sizes', build: all({ zip64: true }) },
    { title: 'a ZIP64 end that was not needed', build: () => forgeArchive(good, { zip64: {} }) },
    { title: 'a ZIP64 end with markers', build: () => forgeArchive(good, { zip64: { marked: true } }) },
    { title: 'times of Unix', build: all({ extra: extraField(0x5455, Buffer.from([1, 0, 0, 0, 0])) }) },
    { title: 'DOS attributes', build: all({ madeBy: 20, attributes: 0x20 }) },
    { title: 'comments of members', build: all({ comment: Buffer.from('by hand') }) },
    { title: 'flags of a fast compressor', build: all({ flags: 0x806 }) },
  ];
}

function folder(path: string): ForgedMember {
  return { path, method: 0, attributes: (0o040755 << 16) >>> 0 };
}
