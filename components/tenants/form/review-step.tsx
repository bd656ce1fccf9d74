'use client';

import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { valueAt } from '@/lib/merge-patch';
import { describeChanges, labelOf, memberPaths, showMember } from '@/lib/tenants/describe-tenant';
import { deriveUrl } from '@/lib/tenants/keys';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';
import { findWarnings } from '@/lib/tenants/warnings';
import { ChangeList, Lines } from '../change-list';
import type { EditedTenant } from './api-preview';
import { parseValues } from './check-values';
import { type Step, stepOf, stepTitles } from './steps';
import type { TenantFormValues } from './values';

export interface ReviewStepProps {
  edited: EditedTenant | undefined;
  onGo: (step: Step) => void;
}

/** Everything that will be saved, before it is; on an edit what changes comes first. */
export function ReviewStep({ edited, onGo }: ReviewStepProps) {
  // All of them are registered or were there from the start, so none is missing.
  const values = useWatch<TenantFormValues>() as TenantFormValues;
  const input = readTenantForm({ ...values });
  const parsed = parseValues(values);
  const draft = parsed.success ? { ...parsed.data, url: parsed.data.url ?? deriveUrl(values.name) } : input;
  const warnings = parsed.success ? findWarnings(parsed.data) : [];
  return (
    <>
      {edited && <Changes edited={edited} draft={draft} />}
      {warnings.length > 0 && (
        <Notice tone="warning" className="mb-4 max-w-form" title="Worth a second look">
          <ul>
            {warnings.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {(['identity', 'policy', 'numbers', 'subscribers'] as const).map((step) => (
        <Part key={step} step={step} input={input} draft={draft} onGo={onGo} />
      ))}
    </>
  );
}

function Changes({ edited, draft }: { edited: EditedTenant; draft: unknown }) {
  const changes = describeChanges(edited.draft, draft);
  return (
    <section className="mb-6 border-t border-line pt-4">
      <h2 className="mb-2 text-section font-bold">What changes</h2>
      {changes.length === 0 ? (
        <p className="text-ink-2">Nothing yet. Everything is as it was saved.</p>
      ) : (
        <ChangeList changes={changes} caption={`Changes to ${edited.name}`} />
      )}
    </section>
  );
}

interface PartProps {
  step: Exclude<Step, 'review'>;
  /** What was typed. */
  input: unknown;
  /** What it leads to, with every default filled in. */
  draft: unknown;
  onGo: (step: Step) => void;
}

function Part({ step, input, draft, onGo }: PartProps) {
  const paths = memberPaths.filter(
    (path) => path !== 'telephony' && stepOf(path) === step && !['status', 'deletedAt'].includes(path),
  );
  const withoutProfile = step !== 'identity' && !valueAt(draft, 'telephony');
  const rows = paths
    .map((path) => ({ path, lines: showMember(path, valueAt(draft, path)), typed: valueAt(input, path) }))
    .filter(({ path, lines }) => lines.length > 0 || !isMinor(path));
  return (
    <section className="max-w-form border-t border-line pt-4 pb-6">
      <div className="flex items-center justify-between gap-4 pb-2">
        <h2 className="text-section font-bold">{stepTitles[step]}</h2>
        <Button size="small" onClick={() => onGo(step)}>
          Change <span className="sr-only">{stepTitles[step]}</span>
        </Button>
      </div>
      {withoutProfile ? (
        <p className="text-ink-2">No telephony profile.</p>
      ) : (
        <DefinitionList
          items={rows.map(({ path, lines, typed }) => ({
            term: labelOf(path),
            value: lines.length > 0 && (
              <Value path={path} lines={lines} isDefault={isDefault(path, typed, draft)} />
            ),
          }))}
        />
      )}
    </section>
  );
}

function Value({
  path,
  lines,
  isDefault: marked,
}: {
  path: string;
  lines: string[];
  isDefault: boolean;
}): ReactNode {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Lines path={path} lines={lines} />
      {marked && <Badge>default</Badge>}
    </span>
  );
}

/** Filled in for somebody who said nothing, or what nobody has to say. */
function isDefault(path: string, typed: unknown, draft: unknown): boolean {
  if (path === 'url') return typed === undefined || typed === deriveUrl(String(valueAt(draft, 'name') ?? ''));
  return typed === undefined || typed === false;
}

/** Members that are not worth a line while they are not set. */
function isMinor(path: string): boolean {
  return /^(contact|address|locale|billing|capacity)\.|^endpoints$/.test(path);
}
