'use client';

import { useRef, useState } from 'react';
import type { FormAction } from '@/components/accounts/action-button';
import { idle } from '@/components/form/form-state';
import { useRouter } from '@/components/scope/use-router';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { countOf } from '@/components/ui/format-count';
import { PartnerField } from './partner-field';

export interface DoomedPartner {
  id: string;
  name: string;
  version: number;
  /** Directly below it, and in all. */
  tenants: { direct: number; all: number };
  subscribers: number;
  numbers: number;
}

export interface DeletePartnerProps {
  partner: DoomedPartner;
  /** Where its tenants go unless somebody says another. */
  parentName: string;
  action: FormAction<unknown>;
  days: number;
}

/** Asks where its tenants go before a partner goes to the bin. */
export function DeletePartner({ partner, parentName, action, days }: DeletePartnerProps) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const children = useRef<HTMLDivElement>(null);
  const { id, name, version, tenants } = partner;

  async function confirm(): Promise<string | undefined> {
    const form = new FormData();
    const field = children.current?.querySelector('input');
    const fields = {
      id,
      expectedVersion: String(version),
      confirmName: name,
      childrenTo: field?.value ?? '',
    };
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    const state = await action(idle, form);
    if (state.status === 'failed') return state.issues[0]?.message ?? state.message;
    router.push(`/partners?done=${encodeURIComponent(name)}`);
    return undefined;
  }

  return (
    <>
      <Button
        variant="danger-outline"
        className="[@media(scripting:none)]:hidden"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Delete partner
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete ${name}?`}
        consequences={deletionConsequences(partner, days)}
        confirmLabel="Delete partner"
        typeToConfirm={name}
        onConfirm={confirm}
      >
        {tenants.direct > 0 && (
          <div ref={children}>
            <PartnerField
              id="deletion-children-to"
              name="childrenTo"
              label={`To whom ${countOf(tenants.direct, 'tenant goes', 'tenants go')}`}
              hint={`The name of a partner. Empty: ${parentName}.`}
            />
          </div>
        )}
      </ConfirmDialog>
    </>
  );
}

export function deletionConsequences(partner: DoomedPartner, days: number): string[] {
  const { tenants, subscribers, numbers } = partner;
  return [
    ...(tenants.direct > 0
      ? [
          `${countOf(tenants.direct, 'tenant of its own goes', 'tenants of its own go')} to another partner; none is deleted.`,
        ]
      : []),
    ...(tenants.all > tenants.direct
      ? [`${countOf(tenants.all - tenants.direct, 'tenant', 'tenants')} further below move along with them.`]
      : []),
    ...(numbers > 0
      ? [
          `${countOf(numbers, 'directory number of its own becomes', 'directory numbers of its own become')} free.`,
        ]
      : []),
    ...(subscribers > 0
      ? [`${countOf(subscribers, 'subscriber of its own loses', 'subscribers of its own lose')} service.`]
      : []),
    'Its administrators cannot sign in any more.',
    `It lies in the bin for ${days} days and can be restored from there, without its tenants.`,
  ];
}
