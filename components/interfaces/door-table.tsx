import { Link } from '@/components/scope/link';
import { CopyButton } from '@/components/ui/copy-button';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { calledDoors, doorNames } from '@/lib/interface-calls/model';
import { doorFacts } from './doors';

/** Each interface with where it begins. */
export function DoorTable({ origin }: { origin: string }) {
  return (
    <TableFrame caption="Interfaces and their addresses" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Interface</ColumnHead>
          <ColumnHead>For</ColumnHead>
          <ColumnHead>Address</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {calledDoors.map((door) => (
          <tr key={door}>
            <RowHead>
              <Link href={`/interfaces?door=${door}`} className="link">
                {doorNames[door]}
              </Link>
            </RowHead>
            <td className="min-w-48">{doorFacts[door].whose}</td>
            {/* Wide enough that an address does not break after each letter; the table scrolls. */}
            <td className="min-w-72">
              <Bases door={door} origin={origin} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

interface BasesProps {
  door: keyof typeof doorFacts;
  origin: string;
}

export function Bases({ door, origin }: BasesProps) {
  return (
    <ul className="flex flex-col">
      {doorFacts[door].bases.map((base) => (
        <li key={base} className="flex items-center gap-1">
          <code className="font-mono wrap-anywhere">
            {origin}
            {base}
          </code>
          <CopyButton text={`${origin}${base}`} what={`address ${base}`} />
        </li>
      ))}
    </ul>
  );
}
