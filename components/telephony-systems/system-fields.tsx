import { TextField } from '@/components/form/text-field';
import { TextareaField } from '@/components/form/textarea-field';
import type { Issue } from '@/lib/problem';
import type { TypedSystem } from '@/lib/telephony-systems/typed-lists';

interface SystemFieldsProps {
  values: TypedSystem;
  issues: readonly Issue[];
  /** Called with each keystroke, for what is shown beside the form. */
  onChange?: (member: keyof TypedSystem, value: string) => void;
}

/** Lists are typed one item a line, which works with any keyboard, pastes from anywhere, and needs no script. */
export function SystemFields({ values, issues, onChange }: SystemFieldsProps) {
  const field = (name: keyof TypedSystem) => ({
    name,
    defaultValue: values[name],
    error: errorOf(issues, name),
    autoComplete: 'off',
    spellCheck: false,
    onChange: onChange && ((event: { target: { value: string } }) => onChange(name, event.target.value)),
  });
  return (
    <>
      <TextField
        {...field('name')}
        label="Name"
        hint="What tenants choose it by, such as MX-ONE Stockholm."
        limit={80}
      />
      <TextareaField
        {...field('servers')}
        label="Servers"
        hint="Numbers of the telephony servers, one a line or with commas. 1-4 means all four."
        rows={2}
        className="font-mono"
      />
      <TextareaField
        {...field('domains')}
        label="Domains"
        hint="One a line or with commas. Each tenant chooses one."
        rows={4}
        className="font-mono"
      />
      <TextareaField
        {...field('featureLevels')}
        label="Feature levels"
        hint="The names in the licence file, one a line or with commas."
        rows={4}
      />
    </>
  );
}

/** What is wrong with a list or one of its items, once. */
function errorOf(issues: readonly Issue[], name: string): string | undefined {
  const messages = issues
    .filter(({ path }) => path === name || path.startsWith(`${name}.`))
    .map(({ message }) => message);
  return messages.length > 0 ? [...new Set(messages)].join(' ') : undefined;
}
