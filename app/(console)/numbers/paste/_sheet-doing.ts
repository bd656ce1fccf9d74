import type { SheetDoing } from '@/components/number-sheets/sheet-progress';
import { countKind, type NumberSheet } from '@/lib/number-sheets/model';

export function doingOf(sheet: NumberSheet): SheetDoing {
  const { state, columns, rowsRead, rowsJudged, counts } = sheet;
  return { state, isRead: columns.length > 0, rowsRead, rowsJudged, good: countKind(counts, 'good') };
}

const silenceMs = 120_000;

/** Work that has left no trace for minutes was ended with its process. */
export function isStalled({ state, updatedAt }: NumberSheet): boolean {
  const now = Date.now();
  return (state === 'reading' || state === 'applying') && now - Date.parse(updatedAt) > silenceMs;
}
