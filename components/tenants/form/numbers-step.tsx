'use client';

import { useController, useFormContext, useWatch } from 'react-hook-form';
import { FormSection } from '@/components/form/form-section';
import { NumberEntriesEditor } from '@/components/numbering/number-entries-editor';
import { Notice } from '@/components/ui/notice';
import type { NumberEntry, NumberKind } from '@/lib/numbering/model';
import { askOverlaps } from './ask-overlaps';
import { tenantHref, useScene } from './form-scene';
import { TextMember } from './member-fields';
import { RowsWithoutScript } from './rows-without-script';
import type { AbbreviatedRow, DirectoryRow, TenantFormValues } from './values';

export function NumbersStep() {
  const choice = useWatch<TenantFormValues, 'telephonyChoice'>({ name: 'telephonyChoice' });
  return (
    <section className="border-t border-line pt-4 pb-6">
      {choice === 'none' && (
        <Notice
          className="max-w-form [@media(scripting:none)]:hidden"
          title="This tenant has no telephony profile."
        >
          Numbers belong to one. Choose “Give it one now” under Domain &amp; policy.
        </Notice>
      )}
      <div className={choice === 'none' ? '[@media(scripting:enabled)]:hidden' : ''}>
        <p className="max-w-prose pb-4 text-ink-2">
          Numbers and ranges as you would write them. One entry can hold a list; numbers with extra digits
          need an entry of their own.
        </p>
        <div className="grid max-w-3xl gap-8">
          <DirectoryEntries />
          <AbbreviatedEntries />
        </div>
        <div className="mt-8" />
        <FormSection title="Exceptions" description="Numbers that are dialled past the prefix rules.">
          <TextMember
            path="telephony.exceptionForDialingNumbers"
            optional
            hint="Numbers of 1 to 10 digits with commas between them, such as 112, 911."
            autoComplete="off"
            className="font-mono"
          />
          <Notice title="Exceptions are common to all customers of the telephony system.">
            What is added here holds for every tenant on it.
          </Notice>
        </FormSection>
      </div>
    </section>
  );
}

function DirectoryEntries() {
  const { field } = useController<TenantFormValues, 'telephony.directoryNumbers'>({
    name: 'telephony.directoryNumbers',
  });
  return (
    <Entries
      kind="directory"
      name={field.name}
      entries={field.value.map(({ directoryNumbers: numbers, ...rest }) => toEntry(numbers, rest))}
      onChange={(entries) =>
        field.onChange(
          entries.map((entry): DirectoryRow => ({ directoryNumbers: entry.numbers, ...toRest(entry) })),
        )
      }
    />
  );
}

function AbbreviatedEntries() {
  const { field } = useController<TenantFormValues, 'telephony.commonAbbreviatedNumbers'>({
    name: 'telephony.commonAbbreviatedNumbers',
  });
  return (
    <Entries
      kind="abbreviated"
      name={field.name}
      entries={field.value.map(({ commonAbbreviatedNumbers: numbers, ...rest }) => toEntry(numbers, rest))}
      onChange={(entries) =>
        field.onChange(
          entries.map(
            (entry): AbbreviatedRow => ({ commonAbbreviatedNumbers: entry.numbers, ...toRest(entry) }),
          ),
        )
      }
    />
  );
}

interface EntriesProps {
  kind: NumberKind;
  name: string;
  entries: NumberEntry[];
  onChange: (entries: NumberEntry[]) => void;
}

function Entries({ kind, name, entries, onChange }: EntriesProps) {
  const { getValues } = useFormContext<TenantFormValues>();
  const { issues, tenantId } = useScene();
  return (
    <div>
      <NumberEntriesEditor
        kind={kind}
        name={name}
        entries={entries}
        onChange={onChange}
        issues={issues.filter(({ path }) => path === name || path.startsWith(`${name}.`))}
        findOverlaps={(numbers, signal) =>
          askOverlaps({ system: getValues('telephony.system'), numbers, exceptTenantId: tenantId }, signal)
        }
        tenantHref={tenantHref}
      />
      <RowsWithoutScript kind={kind} name={name} from={entries.length} />
    </div>
  );
}

function toEntry(
  numbers: string,
  { prefixLength, extraDigits }: { prefixLength: string; extraDigits: string },
) {
  const chosen = /^\d{1,2}$/.test(prefixLength) ? Number(prefixLength) : undefined;
  return { numbers, prefixLength: chosen, extraDigits };
}

function toRest({ prefixLength, extraDigits }: NumberEntry) {
  return {
    prefixLength: prefixLength === undefined ? '' : String(prefixLength),
    extraDigits: extraDigits ?? '',
  };
}
