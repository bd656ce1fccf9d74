'use client';

import type { FormAction } from '@/components/accounts/action-button';
import { postedText } from '@/components/accounts/form-problems';
import { issueAt } from '@/components/form/issues';
import { RadioField } from '@/components/form/radio-field';
import { SuggestField, type Suggestion } from '@/components/form/suggest-field';
import { TextField } from '@/components/form/text-field';
import { countOf } from '@/components/ui/format-count';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { DoingFrame } from './doing-frame';
import { PartFields } from './part-fields';
import { SplitFields } from './split-fields';

export interface DoingFormProps {
  block: AccessNumberBlock;
  action: FormAction<unknown>;
  quarantineDays: number;
  longestReservationDays: number;
}

const rangeOf = ({ number, last }: AccessNumberBlock) => ({ first: number, last });

export function AssignForm({
  block,
  action,
  tenants,
  tenant,
}: Pick<DoingFormProps, 'block' | 'action'> & { tenants: Suggestion[]; tenant: string }) {
  return (
    <DoingFrame
      action={action}
      title={`Assign ${showRange(rangeOf(block))}`}
      description="Media, trunks and SMS accounts stay as they are."
      block={block}
      fields={['tenant', 'first', 'last']}
      submit={{ label: 'Assign', pending: 'Assigning…' }}
      wantsReason
    >
      {(state) => (
        <>
          <SuggestField
            name="tenant"
            label="Tenant"
            hint="Its name, url or number."
            from="/numbers/tenant-names"
            first={tenants}
            defaultValue={postedText(state, 'tenant', tenant)}
            error={issueAt(state.issues, 'tenant')?.message ?? issueAt(state.issues, 'tenantId')?.message}
          />
          <PartFields range={rangeOf(block)} state={state} />
        </>
      )}
    </DoingFrame>
  );
}

export function UnassignForm({
  block,
  action,
  quarantineDays,
}: Pick<DoingFormProps, 'block' | 'action' | 'quarantineDays'>) {
  return (
    <DoingFrame
      action={action}
      title={`Unassign ${showRange(rangeOf(block))} from ${block.tenant?.name}`}
      description={`${block.tenant?.name} can no longer be called on these numbers.`}
      block={block}
      fields={['first', 'last', 'release']}
      submit={{ label: 'Unassign', pending: 'Unassigning…' }}
      wantsReason
    >
      {(state) => (
        <>
          <PartFields range={rangeOf(block)} state={state} />
          {quarantineDays > 0 && (
            <RadioField
              name="release"
              label="Afterwards"
              defaultValue={postedText(state, 'release', 'no')}
              options={[
                {
                  value: 'no',
                  label: `In quarantine for ${countOf(quarantineDays, 'day')}`,
                  hint: 'Nobody else gets them meanwhile, so that calls for the old holder do not reach a new one.',
                },
                {
                  value: 'yes',
                  label: 'Free at once',
                  hint: 'The next tenant can have them right away.',
                },
              ]}
            />
          )}
        </>
      )}
    </DoingFrame>
  );
}

export function ReserveForm({
  block,
  action,
  longestReservationDays,
  day,
  latestDay,
  zone,
}: Pick<DoingFormProps, 'block' | 'action' | 'longestReservationDays'> & {
  /** What is proposed, and the last one that is allowed. */
  day: string;
  latestDay: string;
  zone: string;
}) {
  return (
    <DoingFrame
      action={action}
      title={`Reserve ${showRange(rangeOf(block))}`}
      description={`Only you can assign them until then. Afterwards they are free by themselves. At most ${countOf(longestReservationDays, 'day')}.`}
      block={block}
      fields={['day', 'time', 'first', 'last', 'note']}
      submit={{ label: 'Reserve', pending: 'Reserving…' }}
    >
      {(state) => (
        <>
          <div className="flex max-w-form flex-wrap gap-4">
            <TextField
              type="date"
              name="day"
              label="Until"
              max={latestDay}
              defaultValue={postedText(state, 'day', day)}
              error={issueAt(state.issues, 'day')?.message ?? issueAt(state.issues, 'until')?.message}
              className="w-44!"
            />
            <TextField
              type="time"
              name="time"
              label={`At (${zone})`}
              defaultValue={postedText(state, 'time', '17:00')}
              error={issueAt(state.issues, 'time')?.message}
              className="w-32!"
            />
          </div>
          <PartFields range={rangeOf(block)} state={state} />
          <TextField
            name="note"
            label="Note"
            optional
            hint={
              block.note
                ? `Replaces the note of the block: “${block.note}”. Empty keeps it.`
                : 'For whom, and why.'
            }
            limit={500}
            defaultValue={postedText(state, 'note')}
            error={issueAt(state.issues, 'note')?.message}
          />
        </>
      )}
    </DoingFrame>
  );
}

export function ReleaseForm({ block, action }: Pick<DoingFormProps, 'block' | 'action'>) {
  const whose =
    block.state === 'reserved'
      ? `${block.reservedBy?.name ?? 'Somebody'} keeps them. Released, anybody can assign them.`
      : `They rest since ${block.lastTenant?.name ?? 'a tenant'} gave them up. Released, the next tenant can have them right away.`;
  return (
    <DoingFrame
      action={action}
      title={`Release ${showRange(rangeOf(block))}`}
      description={whose}
      block={block}
      fields={['first', 'last']}
      submit={{ label: 'Release', pending: 'Releasing…' }}
      wantsReason
    >
      {(state) => <PartFields range={rangeOf(block)} state={state} />}
    </DoingFrame>
  );
}

export function SplitForm({ block, action }: Pick<DoingFormProps, 'block' | 'action'>) {
  return (
    <DoingFrame
      action={action}
      title={`Split ${showRange(rangeOf(block))}`}
      description="Both parts keep state, tenant, media and trunks. The lower one keeps the address and the history of this page."
      block={block}
      fields={['at']}
      submit={{ label: 'Split', pending: 'Splitting…' }}
    >
      {(state) => <SplitFields range={rangeOf(block)} state={state} />}
    </DoingFrame>
  );
}
