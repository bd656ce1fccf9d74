import { readUpload } from '../calling-lists/read-upload';
import type { UploadedRecords } from '../calling-lists/save-list';
import type { Context } from '../context';

interface DemoList {
  tenant: string;
  name: string;
  daysAgo: number;
  columns: string[];
  records: number;
  /** The values of the record at this place, from 0. */
  valuesOf(at: number): string[];
}

export type StagedList = Pick<DemoList, 'tenant' | 'name' | 'daysAgo'> & { uploaded: UploadedRecords };

/** Swedish numbers that nobody has: the authority keeps them free for stories like this one. */
const unassigned = ['+46 8 465 004', '+46 31 390 06', '+46 40 628 04', '+46 980 319 2', '+46 70 174 06'];

function fictitiousNumber(at: number): string {
  return `${unassigned[at % unassigned.length] ?? ''} ${String(5 + ((at * 7) % 95)).padStart(2, '0')}`;
}

const firstNames = [
  'Maja',
  'Olle',
  'Signe',
  'Karim',
  'Ebba',
  'Lovisa',
  'Nils',
  'Tuva',
  'Ahmed',
  'Stina',
  'Viggo',
];
const lastNames = ['Granlund', 'Backe', 'Hedman', 'Sundin', 'Åkesson', 'Rask', 'Ylander'];

function personAt(at: number): string {
  const first = firstNames[at % firstNames.length] ?? '';
  return `${first} ${lastNames[(at * 3) % lastNames.length] ?? ''}`;
}

/** The calling lists of two tenants. */
const demoLists: DemoList[] = [
  {
    tenant: 'Sjöstad Vård',
    name: 'Vaccination, autumn',
    daysAgo: 12,
    columns: ['Phone', 'Name', 'Born', 'Reception'],
    records: 340,
    valuesOf: (at) => [
      fictitiousNumber(at),
      personAt(at),
      String(1936 + ((at * 11) % 24)),
      ['Sjöstaden', 'Gullmarsplan', 'Nacka'][at % 3] ?? '',
    ],
  },
  {
    tenant: 'Västhamn Logistik',
    name: 'Delivery notices',
    daysAgo: 3,
    columns: ['Consignee', 'Telephone', 'Shipment', 'Remark'],
    records: 215,
    valuesOf: (at) => [
      personAt(at * 5 + 2),
      fictitiousNumber(at * 3 + 1),
      `VH-${260_000 + at * 17}`,
      at % 9 === 4 ? 'Call before noon' : '',
    ],
  },
];

/** Puts their records into batches, which the demo set refers to when it is loaded. */
export async function stageDemoLists({ storage, newId }: Context): Promise<StagedList[]> {
  const staged: StagedList[] = [];
  for (const { tenant, name, daysAgo, ...list } of demoLists) {
    const uploaded = await readUpload(csvOf(list), {
      records: storage.records,
      batch: newId(),
      hasHead: true,
      keyColumn: undefined,
    });
    staged.push({ tenant, name, daysAgo, uploaded });
  }
  return staged;
}

async function* csvOf({ columns, records, valuesOf }: Pick<DemoList, 'columns' | 'records' | 'valuesOf'>) {
  const rows = [columns, ...Array.from({ length: records }, (_, at) => valuesOf(at))];
  yield Buffer.from(rows.map((row) => `${row.join(';')}\n`).join(''));
}
