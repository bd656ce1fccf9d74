import type { FormAction } from '@/components/accounts/action-button';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { accessSpace } from '@/lib/number-spaces/model';
import { countNumbers } from '@/lib/numbering/intervals';
import type { NumberRange } from '@/lib/numbering/model';
import { showRange } from '@/lib/numbering/show-numbers';
import { type FreeSearch, freeHref } from './free-address';
import { bareRange } from './free-table';
import { address } from './map-address';
import type { SpaceChoice } from './space-form';
import { TakeForm } from './take-form';

interface TakePanelProps {
  space: SpaceChoice;
  range: NumberRange;
  search: FreeSearch;
  /** Holds or reserves; undefined for those who may not. */
  action?: FormAction<unknown>;
  mayCreate: boolean;
  idempotencyKey: string;
  zone: string;
}

/** The block that was chosen: keep it for a while, or make a tenant with it at once. */
export function TakePanel(props: TakePanelProps) {
  const { space, range, search, action, mayCreate, idempotencyKey, zone } = props;
  const isAccess = space.id === accessSpace;
  const verb = isAccess ? 'Reserve' : 'Hold';
  const count = countNumbers(range).toString();
  const { length, size, boundary, prefix } = search;
  const asked = Object.entries({ length: length?.toString(), size, boundary, prefix }).filter(
    (member): member is [string, string] => member[1] !== undefined,
  );
  return (
    <section
      aria-labelledby="take"
      className="flex flex-col gap-3 border-y border-l-3 border-y-line border-l-accent bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="take" className="text-section font-bold">
          {action ? `${verb} ` : ''}
          <span className="digits">{showRange(range)}</span>
        </h2>
        <CopyButton text={bareRange(range)} what={`numbers ${showRange(range)}`} />
        <p className="text-ink-2">
          {formatCount(count)} {count === '1' ? 'number' : 'numbers'} in {space.name}
        </p>
        {mayCreate && (
          <LinkButton
            size="small"
            href={address('/tenants/new', {
              system: space.name,
              numbers: bareRange(range),
              step: 'identity',
            })}
            prefetch={false}
          >
            Create tenant with these numbers
          </LinkButton>
        )}
      </div>
      {action ? (
        <TakeForm
          action={action}
          verb={verb}
          fields={{
            space: space.id,
            ...range,
            idempotencyKey,
            ...Object.fromEntries(asked.map(([name, value]) => [`search.${name}`, value])),
          }}
          zone={zone}
          noteLimit={200}
          cancelHref={freeHref(search, { first: undefined, last: undefined })}
        />
      ) : (
        <p className="text-ink-2">
          Your role does not allow this. A provider administrator can do it or change your role.
        </p>
      )}
    </section>
  );
}
