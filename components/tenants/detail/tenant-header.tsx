import type { ReactNode } from 'react';
import { PageHeader } from '@/components/frame/page-header';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { Lamp } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import type { Tenant } from '@/lib/tenants/model';
import { RestoreTenantButton } from '../actions/restore-tenant-button';
import { SwitchTenantButton } from '../actions/switch-tenant-button';
import type { TenantActions } from '../actions/tenant-action';

export interface TenantMay {
  edit: boolean;
  switch: boolean;
  delete: boolean;
  undo: boolean;
}

export interface TenantHeaderProps {
  tenant: Tenant;
  /** Somebody was invited and has not activated it yet. */
  isAwaiting?: boolean;
  actions: TenantActions;
  may: TenantMay;
  /** Further buttons of one that is not in the bin. */
  children?: ReactNode;
}

export function TenantHeader({ tenant, isAwaiting = false, actions, may, children }: TenantHeaderProps) {
  const { id, name, number, url, status } = tenant;
  const inBin = tenant.deletedAt !== null;
  return (
    <PageHeader
      title={name}
      breadcrumb={[{ label: 'Tenants', href: '/tenants' }]}
      lamp={
        <>
          <Lamp state={inBin ? 'deleted' : isAwaiting ? 'awaiting' : status} />
          {tenant.frozen && <Badge tone="lamp">Frozen</Badge>}
        </>
      }
      meta={
        <>
          <Fact label="No." value={String(number)} what="tenant number" />
          <Fact label="Url" value={url} what="url" />
          <Fact label="Id" value={id} what="id" />
        </>
      }
      actions={
        inBin ? (
          may.delete && <RestoreTenantButton tenant={{ id, name }} actions={{ restore: actions.restore }} />
        ) : (
          <>
            {children}
            {may.switch && (
              <SwitchTenantButton
                tenant={{ id, status }}
                actions={{ activate: actions.activate, deactivate: actions.deactivate, undo: actions.undo }}
                variant="secondary"
              />
            )}
            {may.edit && (
              <LinkButton href={`/tenants/${id}/edit`} variant="primary" data-shortcut="e">
                Edit
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
}

function Fact({ label, value, what }: { label: string; value: string; what: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      {label} <span className="min-w-0 font-mono text-table break-all text-ink">{value}</span>
      <CopyButton text={value} what={what} />
    </span>
  );
}
