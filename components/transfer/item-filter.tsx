import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import { planKinds } from '@/lib/transfer/model';
import type { ItemView } from './import-address';
import { kindWords } from './words';

/** Which items are shown; by GET, so that the view has an address. */
export function ItemFilter({ id, view: { verdict, kind, q } }: { id: string; view: ItemView }) {
  return (
    <form
      method="get"
      action={`/import/${id}#items`}
      role="search"
      aria-label="Items"
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {verdict && <input type="hidden" name="verdict" value={verdict} />}
      <div className="w-56 max-w-full">
        <TextField
          name="q"
          type="search"
          label="Find"
          optional
          defaultValue={q}
          placeholder="4670100"
          data-shortcut="/"
        />
      </div>
      <div className="w-48 max-w-full">
        <SelectField
          name="kind"
          label="Kind"
          optional
          placeholder="Every kind"
          defaultValue={kind ?? ''}
          options={planKinds.map((value) => ({ value, label: kindWords[value] }))}
        />
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
