import { read } from '@/app/_server/context';
import type { PartnersView } from '@/components/partners/partner-address';
import type { PartnerRow } from '@/components/partners/partner-table';
import { listPartners, topmost } from '@/lib/partners/list-partners';

const most = 100;

export interface PartnerTree {
  rows: PartnerRow[];
  /** Of the topmost level, or of what was found. */
  next: string | null;
  isFlat: boolean;
  /** Partners below which there are more than are shown. */
  cut: string[];
}

/** The partners that an address shows: what a search finds, or the topmost ones with those below what is expanded. */
export async function readTree({ q, open, after }: PartnersView): Promise<PartnerTree> {
  if (q !== '') {
    const { items, next } = await read(listPartners, { q, limit: most, after });
    return {
      rows: items.map((partner) => ({ partner, level: 1, isOpen: false })),
      next,
      isFlat: true,
      cut: [],
    };
  }
  const tree: PartnerTree = { rows: [], next: null, isFlat: false, cut: [] };
  const { items, next } = await read(listPartners, { parent: topmost, limit: most, after });
  for (const partner of items)
    await addBelow(tree, { partner, level: 1, isOpen: open.includes(partner.id) }, open);
  return { ...tree, next };
}

async function addBelow(tree: PartnerTree, row: PartnerRow, open: readonly string[]): Promise<void> {
  tree.rows.push(row);
  if (!row.isOpen) return;
  const { id, name } = row.partner;
  const { items, next } = await read(listPartners, { parent: id, limit: most });
  for (const partner of items) {
    await addBelow(tree, { partner, level: row.level + 1, isOpen: open.includes(partner.id) }, open);
  }
  if (next !== null) tree.cut.push(name);
}
