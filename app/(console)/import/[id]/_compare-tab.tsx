import { read } from '@/app/_server/context';
import { curlCommand } from '@/components/tenants/curl-command';
import { CompareForm } from '@/components/transfer/compare-form';
import { DifferenceList } from '@/components/transfer/difference-list';
import { ApiCall } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { Problem } from '@/lib/problem';
import { findTenantsCalled } from '@/lib/tenants/find-called';
import { compareImport, type ImportComparison } from '@/lib/transfer/compare-import';
import { listImports } from '@/lib/transfer/read-imports';
import type { ImportPartProps } from './_part-props';

/** The archive beside a living tenant, or beside another archive. */
export async function CompareTab({ found, asked }: Pick<ImportPartProps, 'found' | 'asked'>) {
  const { id, content } = found;
  const tenant = typeof asked.tenant === 'string' ? asked.tenant.trim() : '';
  const archive = typeof asked.archive === 'string' ? asked.archive : '';
  const outcome = await compare(id, { tenant, archive });
  return (
    <div className="flex flex-col gap-6">
      <CompareForm
        id={id}
        tenant={tenant || (archive === '' ? (content?.manifest.tenant.name ?? '') : '')}
        archive={archive}
        archives={await listOthers(id)}
        {...(typeof outcome === 'string' && { error: outcome })}
      />
      {typeof outcome === 'object' && <Outcome of={outcome} />}
      <ApiCall code={curlCommand({ method: 'GET', path: `/imports/${id}` })} />
    </div>
  );
}

function Outcome({ of: { left, right, comparison } }: { of: ImportComparison }) {
  const other = right.kind === 'tenant' ? `${right.name}, here` : (right.fileName ?? right.name);
  return (
    <section aria-labelledby="differences" className="flex flex-col gap-4">
      <h2 id="differences" className="text-section font-bold">
        {comparison.isSame ? 'Nothing differs' : `${left.name} in the archive → ${other}`}
      </h2>
      {!comparison.isSameTenant && (
        <Notice tone="warning" title="These are two different tenants.">
          Their GUIDs differ, so an import would make another tenant beside this one.
        </Notice>
      )}
      {comparison.isSame ? (
        <p>The archive and {other} hold the same, record by record.</p>
      ) : (
        <DifferenceList comparison={comparison} heads={['This archive', other]} />
      )}
    </section>
  );
}

interface Asked {
  tenant: string;
  archive: string;
}

/** A sentence where it cannot be compared; nothing where nobody has asked. */
async function compare(
  id: string,
  { tenant, archive }: Asked,
): Promise<ImportComparison | string | undefined> {
  try {
    if (archive !== '') return await read(compareImport, { id, importId: archive });
    if (tenant === '') return undefined;
    const [called, another] = await read(findTenantsCalled, { text: tenant });
    if (!called) return `No tenant is called ${tenant}. Enter its whole name, or its url.`;
    if (another) return `Two tenants are called ${tenant}. Enter the url of the one you mean.`;
    return await read(compareImport, { id, tenantId: called.id });
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

async function listOthers(id: string): Promise<{ id: string; label: string }[]> {
  const { items } = await read(listImports, { limit: 50 });
  return items
    .filter((each) => each.id !== id && each.tenantName !== null)
    .map((each) => ({ id: each.id, label: `${each.tenantName}: ${each.fileName}` }));
}
