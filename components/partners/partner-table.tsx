import { ChevronDown, ChevronRight } from 'lucide-react';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { type ListedPartner, limitNames } from '@/lib/partners/model';
import { LimitMeter } from './limit-meter';
import { limitTitles } from './limit-words';
import { type PartnersView, partnerHref, toggle } from './partner-address';

export interface PartnerRow {
  partner: ListedPartner;
  /** 1 for the topmost ones. */
  level: number;
  isOpen: boolean;
}

interface PartnerTableProps {
  rows: PartnerRow[];
  view: PartnersView;
  /** Found by a search: a flat list that says to whom each belongs. */
  isFlat: boolean;
  /** To whom the topmost partners belong: the provider, or in a scope somebody who is not told. */
  topName?: string;
}

/** Partners below the partners that they belong to. Expanding is a link, so that it needs no script. */
export function PartnerTable({ rows, view, isFlat, topName = '' }: PartnerTableProps) {
  return (
    <TableFrame caption="Partners" captionHidden fitsFrom="xl">
      <thead>
        <tr>
          <ColumnHead>Partner</ColumnHead>
          {isFlat && <ColumnHead>Belongs to</ColumnHead>}
          <ColumnHead>Status</ColumnHead>
          <ColumnHead align="end">Own tenants</ColumnHead>
          {limitNames.map((name) => (
            <ColumnHead key={name}>{name === 'tenants' ? 'Tenants in all' : limitTitles[name]}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ partner, level, isOpen }) => (
          <tr key={partner.id}>
            <RowHead>
              <span
                className="flex min-h-6 items-center gap-1"
                style={isFlat ? undefined : { paddingInlineStart: `${(level - 1) * 1.5}rem` }}
              >
                {!isFlat && <Toggle partner={partner} isOpen={isOpen} view={view} />}
                <Link href={partnerHref(partner.id)} prefetch={false} className="hover:underline">
                  {partner.name}
                </Link>
                {!isFlat && <span className="sr-only">, level {level}</span>}
              </span>
            </RowHead>
            {isFlat && <td>{partner.parent?.name ?? topName}</td>}
            <td>
              <Lamp state={partner.status} />
            </td>
            <td data-align="end">{formatCount(partner.tenants.direct)}</td>
            {limitNames.map((name) => (
              <td key={name}>
                <LimitMeter
                  label={`${limitTitles[name]} of ${partner.name}`}
                  used={partner.use[name]}
                  limit={partner.limits[name]}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Toggle({
  partner: { id, name, partners },
  isOpen,
  view,
}: {
  partner: ListedPartner;
  isOpen: boolean;
  view: PartnersView;
}) {
  if (partners === 0) return <span aria-hidden="true" className="size-6 shrink-0 pointer-coarse:size-11" />;
  const Mark = isOpen ? ChevronDown : ChevronRight;
  return (
    <Link
      href={toggle(view, id)}
      prefetch={false}
      scroll={false}
      aria-expanded={isOpen}
      aria-label={`Partners of ${name}`}
      title={isOpen ? 'Collapse' : 'Expand'}
      className="grid size-6 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:size-11"
    >
      <Mark className="size-4" aria-hidden />
    </Link>
  );
}
