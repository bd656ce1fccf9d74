/** How two names are compared: letter case and Unicode form do not tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** How text is sorted and searched: also without accents, so that "muller" finds Müller. */
export function searchForm(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Searchable {
  name: string;
  company: string | null;
  url: string;
  telephony: {
    acronym: string | null;
    customerNumber: number;
    customerName: string;
    domainName: string;
    financeId: string | null;
  } | null;
}

/**
 * What a tenant is called, one piece a line; a piece that another one contains is left out. Its own number and its
 * customer number are looked up as numbers: their digits would make every search for digits find everybody.
 */
export function searchKey({ name, company, url, telephony }: Searchable): string {
  const pieces = [
    name,
    company,
    url,
    telephony?.acronym,
    telephony?.customerName === String(telephony?.customerNumber) ? null : telephony?.customerName,
    telephony?.domainName,
    telephony?.financeId,
  ];
  const forms = pieces.filter((piece): piece is string => typeof piece === 'string').map(searchForm);
  const kept = forms.filter(
    (form, at) =>
      !forms.some((other, otherAt) => other.includes(form) && (other.length > form.length || otherAt < at)),
  );
  return kept.join('\n');
}

/** A url from a name: "Greene Services" becomes "greene-services". */
export function deriveUrl(name: string): string {
  const url = searchForm(name)
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[.-]*\.[.-]*/g, '.')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(0, 100)
    .replaceAll(/[.-]+$/g, '');
  return url;
}
