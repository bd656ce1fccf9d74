export interface PaletteItem {
  label: string;
  href: string;
  /** Heading it stands under: "Go to", "Create", "This tenant". */
  group: string;
  /** Muted, at the right: an acronym, a range, a shortcut. */
  hint?: string;
  /** Other words that find it. */
  keywords?: string;
}

export interface PaletteGroup {
  value: string;
  items: PaletteItem[];
}

/** Every typed word must occur somewhere in the item. */
export function matchItems(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label, hint = '', keywords = '', group }) => {
    const text = `${label} ${hint} ${keywords} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Keeps the order in which groups first appear; an address is offered once. */
export function groupItems(items: readonly PaletteItem[]): PaletteGroup[] {
  const seen = new Set<string>();
  const groups = new Map<string, PaletteItem[]>();
  for (const item of items) {
    if (seen.has(item.href)) continue;
    seen.add(item.href);
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return [...groups].map(([value, members]) => ({ value, items: members }));
}

/** "46 70 142" and "+4670142" mean the digits in them. With a hyphen it is a range, which is a search, not a place. */
export function digitsOf(query: string): string | undefined {
  const bare = query.replace(/[\s().+]/g, '');
  return /^\d{2,20}$/.test(bare) ? bare : undefined;
}

const storageKey = 'palette-recent';
const keep = 5;

/** Kept in this browser only. */
export function readRecent(): PaletteItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(isItem).map((item) => ({ ...item, group: 'Recent' }));
  } catch {
    return [];
  }
}

export function rememberRecent(item: PaletteItem): void {
  const others = readRecent().filter(({ href }) => href !== item.href);
  try {
    localStorage.setItem(storageKey, JSON.stringify([item, ...others].slice(0, keep)));
  } catch {
    // A full or forbidden storage costs the list of recent items, nothing else.
  }
}

function isItem(value: unknown): value is PaletteItem {
  if (typeof value !== 'object' || value === null) return false;
  const { label, href } = value as Partial<Record<keyof PaletteItem, unknown>>;
  return typeof label === 'string' && typeof href === 'string' && href.startsWith('/');
}
