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
  number: number;
  telephony: {
    acronym: string | null;
    customerNumber: number;
    customerName: string;
    domainName: string;
    financeId: string | null;
  } | null;
}

/** Everything a tenant is found by, one piece a line; a piece that another one contains is left out. */
export function searchKey({ name, company, url, number, telephony }: Searchable): string {
  const pieces = [
    name,
    company,
    url,
    String(number),
    telephony?.acronym,
    telephony && String(telephony.customerNumber),
    telephony?.customerName,
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
