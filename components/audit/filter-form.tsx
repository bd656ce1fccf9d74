import { GetForm } from '@/components/scope/get-form';
import { buttonClass } from '@/components/ui/button';
import { actionGroups } from '@/lib/audit/describe-entry';
import { type AuditView, filterMembers } from './audit-address';
import { doorNames, entityNames } from './names';

interface FilterFormProps {
  view: AuditView;
  actors: { id: string; name: string }[];
}

/** A plain GET form: the filter becomes the address. */
export function FilterForm({ view, actors }: FilterFormProps) {
  const { actor, action, entity, door, since, until, tenant, size, view: saved } = view;
  const isCustomAction = action !== undefined && !actionGroups.some(({ value }) => value === action);
  return (
    <GetForm
      // A link changes the address without a new page; the fields must follow it.
      key={filterMembers.map((member) => view[member]).join(' ')}
      action="/audit"
      role="search"
      aria-label="Filter the audit log"
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-3 xl:flex xl:flex-wrap"
    >
      <Select label="Who" name="actor" value={actor}>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select label="What" name="action" value={action}>
        {actionGroups.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {isCustomAction && <option value={action}>{action}</option>}
      </Select>
      <Select label="Kind" name="entity" value={entity}>
        {Object.entries(entityNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Select label="Through" name="door" value={door}>
        {Object.entries(doorNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Day label="From day" name="since" value={since} />
      <Day label="To day" name="until" value={until} />
      {tenant && <input type="hidden" name="tenant" value={tenant} />}
      {size && <input type="hidden" name="size" value={size} />}
      {/* Without it an emptied form would open the default view again. */}
      <input type="hidden" name="view" value={saved ?? 'all'} />
      <button type="submit" className={buttonClass({})}>
        Filter
      </button>
    </GetForm>
  );
}

interface FieldProps {
  label: string;
  name: string;
  value: string | undefined;
}

function Select({ label, name, value, children }: FieldProps & { children: React.ReactNode }) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-meta text-ink-2">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="control xl:w-44">
        <option value="">Any</option>
        {children}
      </select>
    </label>
  );
}

function Day({ label, name, value }: FieldProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-meta text-ink-2">{label}</span>
      <input type="date" name={name} defaultValue={value} className="control xl:w-40" />
    </label>
  );
}
