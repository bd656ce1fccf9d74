import { Field, fieldId, fieldWiring } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { buttonClass } from '@/components/ui/button';
import type { OwnersQuestion } from './owners-address';
import { type SpaceChoice, SpaceSelect } from './space-form';

interface OwnerFormProps {
  question: OwnersQuestion;
  spaces: SpaceChoice[];
  /** What is wrong with a member of the question. */
  errors: Partial<Record<keyof OwnersQuestion, string>>;
  zone: string;
}

/** A plain GET form: the question becomes the address. */
export function OwnerForm({ question, spaces, errors, zone }: OwnerFormProps) {
  const { number, space, day, time } = question;
  return (
    <form
      key={[number, space, day, time].join(' ')}
      action="/numbers/owners"
      method="get"
      role="search"
      aria-label="Who had this number?"
      className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2 xl:grid-cols-[14rem_18rem_11rem_8rem_auto]"
    >
      <TextField
        name="number"
        label="Number"
        inputMode="tel"
        defaultValue={number}
        error={errors.number}
        autoComplete="off"
        data-shortcut="/"
        className="font-mono"
      />
      <Field id={fieldId('space')} label="Number space" optional>
        <SpaceSelect id={fieldId('space')} spaces={spaces} current={space} any="Any" />
      </Field>
      <Moment name="day" type="date" label="On day" value={day} error={errors.day} />
      <Moment name="time" type="time" label={`At (${zone})`} value={time} error={errors.time} />
      <button type="submit" className={`${buttonClass({ variant: 'primary' })} justify-self-start xl:mt-6`}>
        Ask
      </button>
    </form>
  );
}

interface MomentProps {
  name: 'day' | 'time';
  type: 'date' | 'time';
  label: string;
  value: string | undefined;
  error: string | undefined;
}

function Moment({ name, type, label, value, error }: MomentProps) {
  const id = fieldId(name);
  return (
    <Field id={id} label={label} optional error={error}>
      <input
        name={name}
        type={type}
        defaultValue={value}
        className="control"
        {...fieldWiring(id, { optional: true, error })}
      />
    </Field>
  );
}
