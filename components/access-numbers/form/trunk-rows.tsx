import { FieldMessage, fieldId, fieldWiring } from '@/components/form/field';
import { issueAt } from '@/components/form/issues';
import { Link } from '@/components/scope/link';
import type { Issue } from '@/lib/problem';
import type { BlockValues } from './block-values';

export interface TrunkRowsProps {
  values: BlockValues['trunks'];
  trunks: readonly string[];
  issues: readonly Issue[];
}

/** All trunks with a box and a prefix each: there are tens of them, and no row has to be added before it can be filled. */
export function TrunkRows({ values, trunks, issues }: TrunkRowsProps) {
  return (
    <fieldset className="flex max-w-form flex-col gap-1" aria-describedby="trunks-hint">
      <legend className="mb-1 font-medium">
        Trunks <span className="font-normal text-ink-2">(optional)</span>
      </legend>
      {trunks.length === 0 ? (
        <p className="text-ink-2">
          There are none yet.{' '}
          <Link href="/trunks" className="link">
            Trunks
          </Link>
        </p>
      ) : (
        <>
          <p id="trunks-hint" className="text-ink-2">
            Over which the numbers are reached, and what is dialled in front of them.
          </p>
          {trunks.map((name, at) => {
            const path = `trunks.${at}.prefix`;
            const error = issueAt(issues, path)?.message;
            return (
              <div key={name} className="flex flex-col gap-1">
                <div className="grid grid-cols-[minmax(0,1fr)_auto_7rem] items-center gap-2">
                  <label className="inline-flex min-h-8 min-w-0 items-center gap-2">
                    <input
                      type="checkbox"
                      name={`trunks.${at}.use`}
                      defaultChecked={values[name]?.use ?? false}
                      className="size-4 shrink-0 pointer-coarse:size-5"
                    />
                    <input type="hidden" name={`trunks.${at}.name`} value={name} />
                    <span className="min-w-0 break-words">{name}</span>
                  </label>
                  <label htmlFor={fieldId(path)} className="text-ink-2">
                    Prefix<span className="sr-only"> on {name}</span>
                  </label>
                  <input
                    name={path}
                    defaultValue={values[name]?.prefix ?? ''}
                    autoComplete="off"
                    spellCheck={false}
                    className="control font-mono"
                    {...fieldWiring(fieldId(path), { error, optional: true })}
                  />
                </div>
                <FieldMessage id={fieldId(path)} error={error} />
              </div>
            );
          })}
        </>
      )}
    </fieldset>
  );
}
