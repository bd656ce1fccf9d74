'use client';

import type { FormAction } from '@/components/accounts/action-button';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { BlockFields, blockFieldNames } from '../form/block-fields';
import { postedValues, valuesOf } from '../form/block-values';
import { DoingFrame } from './doing-frame';

export interface EditFormProps {
  block: AccessNumberBlock;
  action: FormAction<unknown>;
  trunks: readonly string[];
  smsAccounts: readonly string[];
}

export function EditForm({ block, action, trunks, smsAccounts }: EditFormProps) {
  return (
    <DoingFrame
      action={action}
      title={`Edit ${showRange({ first: block.number, last: block.last })}`}
      description="To change only some of the numbers, split the block first."
      block={block}
      fields={blockFieldNames(trunks, smsAccounts)}
      submit={{ label: 'Save changes', pending: 'Saving…' }}
      wantsReason
    >
      {({ values, issues }) => (
        <BlockFields
          key={values === undefined ? 'fresh' : 'posted'}
          values={values ? postedValues(values) : valuesOf(block)}
          issues={issues}
          trunks={trunks}
          smsAccounts={smsAccounts}
        />
      )}
    </DoingFrame>
  );
}
