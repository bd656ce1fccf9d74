import { fieldId } from '@/components/form/field';
import { issueAt } from '@/components/form/issues';
import { RadioField } from '@/components/form/radio-field';
import { TextareaField } from '@/components/form/textarea-field';
import { Link } from '@/components/scope/link';
import { accessNumberLimits, media } from '@/lib/access-numbers/model';
import type { Issue } from '@/lib/problem';
import { mediaNames } from '../names';
import type { BlockValues } from './block-values';
import { TrunkRows } from './trunk-rows';

export interface BlockFieldsProps {
  values: BlockValues;
  issues: readonly Issue[];
  /** By name, of all there are. */
  trunks: readonly string[];
  smsAccounts: readonly string[];
}

/** What the numbers of a block are for, and what they run over. */
export function BlockFields({ values, issues, trunks, smsAccounts }: BlockFieldsProps) {
  return (
    <>
      <RadioField
        name="media"
        label="Media"
        options={media.map((value) => ({ value, label: mediaNames[value] }))}
        defaultValue={values.media}
        error={issueAt(issues, 'media')?.message}
      />
      <TrunkRows values={values.trunks} trunks={trunks} issues={issues} />
      <fieldset className="flex max-w-form flex-col gap-1">
        <legend className="mb-1 font-medium">
          SMS accounts <span className="font-normal text-ink-2">(optional)</span>
        </legend>
        {smsAccounts.length === 0 ? (
          <p className="text-ink-2">
            There are none yet.{' '}
            <Link href="/sms-accounts" className="link">
              SMS accounts
            </Link>
          </p>
        ) : (
          smsAccounts.map((name, at) => (
            <label key={name} className="inline-flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name={`smsAccounts.${at}.use`}
                id={fieldId(`smsAccounts.${at}`)}
                defaultChecked={values.smsAccounts.includes(name)}
                className="size-4 shrink-0 pointer-coarse:size-5"
              />
              <input type="hidden" name={`smsAccounts.${at}.name`} value={name} />
              {name}
            </label>
          ))
        )}
      </fieldset>
      <TextareaField
        name="note"
        label="Note"
        optional
        rows={2}
        limit={accessNumberLimits.note}
        defaultValue={values.note}
        error={issueAt(issues, 'note')?.message}
      />
    </>
  );
}

/** The fields to which an issue can point. */
export function blockFieldNames(trunks: readonly string[], smsAccounts: readonly string[]): string[] {
  return [
    'media',
    ...trunks.map((_, at) => `trunks.${at}.prefix`),
    ...smsAccounts.map((_, at) => `smsAccounts.${at}`),
    'note',
  ];
}
