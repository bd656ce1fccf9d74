import { SelectField } from '@/components/form/select-field';
import { SuggestField } from '@/components/form/suggest-field';
import { Button } from '@/components/ui/button';

export interface CompareFormProps {
  id: string;
  tenant: string;
  archive: string;
  error?: string;
  /** Other archives that came in and were read. */
  archives: readonly { id: string; label: string }[];
}

/** Asks by GET, so that a comparison has an address. */
export function CompareForm({ id, tenant, archive, error, archives }: CompareFormProps) {
  return (
    <form method="get" action={`/import/${id}`} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <input type="hidden" name="tab" value="compare" />
      <div className="min-w-56 flex-1 sm:max-w-80">
        <SuggestField
          name="tenant"
          label="With a tenant of this cluster"
          optional
          from="/numbers/tenant-names"
          defaultValue={tenant}
          error={error}
        />
      </div>
      {archives.length > 0 && (
        <div className="min-w-56 flex-1 sm:max-w-80">
          <SelectField
            name="archive"
            label="Or with another archive"
            optional
            placeholder="None"
            defaultValue={archive}
            options={archives.map((each) => ({ value: each.id, label: each.label }))}
          />
        </div>
      )}
      <Button type="submit">Compare</Button>
    </form>
  );
}
