import { Field, fieldId } from '@/components/form/field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { buttonClass } from '@/components/ui/button';
import { boundaries, type FreeSearch } from './free-address';
import { type SpaceChoice, SpaceSelect } from './space-form';

interface FreeFormProps {
  search: FreeSearch;
  spaces: SpaceChoice[];
  /** What is wrong with a member of the search. */
  errors: Partial<Record<keyof FreeSearch, string>>;
}

/** A plain GET form: the search becomes the address. */
export function FreeForm({ search, spaces, errors }: FreeFormProps) {
  const { space, length, size, boundary, prefix } = search;
  return (
    <form
      key={[space, length, size, boundary, prefix].join(' ')}
      action="/numbers/free"
      method="get"
      role="search"
      aria-label="Find free blocks"
      className="grid grid-cols-2 items-start gap-3 md:grid-cols-3 xl:grid-cols-[minmax(0,18rem)_7rem_9rem_10rem_10rem_auto]"
    >
      <Field id={fieldId('space')} label="Number space" className="max-md:col-span-2" error={errors.space}>
        <SpaceSelect id={fieldId('space')} spaces={spaces} current={space} />
      </Field>
      <NumberField kind="amount" name="length" label="Digits" defaultValue={length} error={errors.length} />
      <NumberField kind="amount" name="size" label="How many" defaultValue={size} error={errors.size} />
      <SelectField
        name="boundary"
        label="Begins at"
        optional
        defaultValue={boundary ?? 'none'}
        options={boundaries.map((value) => ({ value, label: boundaryWords[value] }))}
        error={errors.boundary}
      />
      <NumberField
        kind="digits"
        name="prefix"
        label="Begins with"
        optional
        defaultValue={prefix}
        error={errors.prefix}
      />
      <button
        type="submit"
        className={`${buttonClass({ variant: 'primary' })} justify-self-start max-xl:col-span-full xl:mt-6`}
      >
        Find
      </button>
    </form>
  );
}

const boundaryWords: Record<(typeof boundaries)[number], string> = {
  none: 'any number',
  '10': 'a multiple of 10',
  '50': 'a multiple of 50',
  '100': 'a multiple of 100',
  '500': 'a multiple of 500',
  '1000': 'a multiple of 1000',
};
