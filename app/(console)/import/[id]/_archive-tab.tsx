import { curlCommand } from '@/components/tenants/curl-command';
import { ArchiveFacts } from '@/components/transfer/archive-facts';
import { BlockTable, EntryTable, ListTable } from '@/components/transfer/archive-parts';
import { importHref, readPosition } from '@/components/transfer/import-address';
import { ApiCall } from '@/components/ui/code-block';
import { countOf } from '@/components/ui/format-count';
import { Pagination } from '@/components/ui/pagination';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import type { ImportPartProps } from './_part-props';

const blocksPerPage = 100;

/** What an archive holds, whether it is imported or not. */
export function ArchiveTab({ found: { id, content, bytes }, asked, zone, now }: ImportPartProps) {
  if (content === null) return null;
  const { manifest, accessNumbers, people, callingLists, history } = content;
  const from = Math.min(readPosition(asked.from) ?? 1, Math.max(1, accessNumbers.length));
  const blocks = accessNumbers.slice(from - 1, from - 1 + blocksPerPage);
  const at = (start: number) => `${importHref(id, { tab: 'archive', from: String(start) })}#numbers`;
  return (
    <div className="flex flex-col gap-8">
      <Part id="manifest" title="The archive">
        <div className="max-w-180">
          <ArchiveFacts content={content} bytes={bytes} zone={zone} now={now} />
        </div>
      </Part>
      {manifest.secrets.length > 0 && (
        <Part id="secrets" title="To be entered again">
          <p className="text-ink-2">No secret leaves a cluster, so these are not in the archive.</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {manifest.secrets.map((secret) => (
              <li key={secret}>{secret}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="entries" title={countOf(manifest.entries.length, 'entry', 'entries')}>
        <EntryTable entries={manifest.entries} />
      </Part>
      <Part
        id="numbers"
        title={countOf(accessNumbers.length, 'block of access numbers', 'blocks of access numbers')}
      >
        {blocks.length > 0 && <BlockTable blocks={blocks} />}
        {accessNumbers.length > blocksPerPage && (
          <Pagination
            from={from}
            to={from + blocks.length - 1}
            total={accessNumbers.length}
            noun="block"
            previousHref={from > 1 ? at(Math.max(1, from - blocksPerPage)) : undefined}
            nextHref={from + blocks.length <= accessNumbers.length ? at(from + blocks.length) : undefined}
          />
        )}
      </Part>
      <Part id="people" title={countOf(people.length, 'person', 'people')}>
        {people.length > 0 && (
          <TableFrame caption="People of the archive" captionHidden>
            <thead>
              <tr>
                <ColumnHead>Name</ColumnHead>
                <ColumnHead>E-mail</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id: person, name, email, disabledAt }) => (
                <tr key={person}>
                  <RowHead>
                    {name}
                    {disabledAt && <span className="font-normal text-ink-2"> (disabled)</span>}
                  </RowHead>
                  <td className="break-all">{email}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </Part>
      <Part id="lists" title={countOf(callingLists.length, 'calling list')}>
        {callingLists.length > 0 && <ListTable lists={callingLists} />}
      </Part>
      <Part id="history" title="History">
        <p>{countOf(history.entries, 'entry', 'entries')} of what happened to the tenant come with it.</p>
      </Part>
      <ApiCall code={curlCommand({ method: 'GET', path: `/imports/${id}` })} />
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-section font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
