'use client';

import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CodeBlock } from '@/components/ui/code-block';
import { createMergePatch } from '@/lib/merge-patch';
import type { TenantDraft } from '@/lib/tenants/model';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';
import { curlCommand } from '../curl-command';
import type { Belonging } from './belonging';
import { parseValues } from './check-values';
import type { TenantFormValues } from './values';

export interface EditedTenant {
  id: string;
  name: string;
  /** What the edit started from. */
  version: number;
  draft: TenantDraft;
}

/** "Show API call": what is about to be sent, as it stands. */
interface PreviewProps {
  edited: EditedTenant | undefined;
  belonging: Belonging | undefined;
}

export function ApiPreview({ edited, belonging }: PreviewProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-6" data-print="hide" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link inline-flex min-h-6 items-center">Show API call</summary>
      <div className="mt-2">{open && <Preview edited={edited} belonging={belonging} />}</div>
    </details>
  );
}

function Preview({ edited, belonging }: PreviewProps) {
  // All of them are registered or were there from the start, so none is missing.
  const values = useWatch<TenantFormValues>() as TenantFormValues;
  return <CodeBlock what="API call" code={toCommand(values, edited, belonging)} />;
}

function toCommand(
  values: TenantFormValues,
  edited: EditedTenant | undefined,
  belonging: Belonging | undefined,
): string {
  const input = readTenantForm({ ...values });
  if (!edited) {
    const partnerId = belonging?.kind === 'fixed' ? { partnerId: belonging.partner.id } : {};
    return curlCommand({ method: 'POST', path: '/tenants', body: { ...withoutGaps(input), ...partnerId } });
  }
  const parsed = parseValues(values);
  const changes = parsed.success ? createMergePatch(edited.draft, parsed.data) : input;
  const { id, version } = edited;
  return curlCommand({ method: 'PATCH', path: `/tenants/${id}`, version, body: changes ?? {} });
}

/** Empty groups say nothing. */
function withoutGaps(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  );
}
