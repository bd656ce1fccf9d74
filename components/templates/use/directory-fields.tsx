'use client';

import { useState } from 'react';
import { NumberEntriesEditor } from '@/components/numbering/number-entries-editor';
import { askOverlaps } from '@/components/tenants/form/ask-overlaps';
import { RowsWithoutScript } from '@/components/tenants/form/rows-without-script';
import type { Issue } from '@/lib/problem';
import type { UsedTelephony, UseValues } from './use-values';

export interface DirectoryFieldsProps {
  telephony: UsedTelephony;
  system: string;
  values: UseValues;
  issues: readonly Issue[];
  onChange(): void;
}

const directoryPath = 'telephony.directoryNumbers';

/** Its own directory numbers, held against those of the system while one types. */
export function DirectoryFields({ telephony, system, values, issues, onChange }: DirectoryFieldsProps) {
  const [entries, setEntries] = useState(values.directoryNumbers);
  const own = issues.filter(({ path }) => path === directoryPath || path.startsWith(`${directoryPath}.`));
  return (
    <div>
      <p className="pb-3 text-ink-2">
        In the template:{' '}
        <span className="digits">
          {telephony.directoryNumbers.map(({ directoryNumbers }) => directoryNumbers).join(', ')}
        </span>
        . Left empty, those of them that nobody has are taken.
      </p>
      <NumberEntriesEditor
        kind="directory"
        name={directoryPath}
        entries={entries}
        onChange={(changed) => {
          setEntries(changed);
          onChange();
        }}
        issues={own}
        findOverlaps={(numbers, signal) =>
          askOverlaps({ system, numbers, exceptTenantId: undefined }, signal)
        }
      />
      <RowsWithoutScript kind="directory" name={directoryPath} from={entries.length} />
    </div>
  );
}
