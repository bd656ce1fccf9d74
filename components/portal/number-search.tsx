import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';

/** A form that asks by its address, so that it works without a script and can be bookmarked. */
export function NumberSearch({ action, q, error }: { action: string; q: string; error: string | undefined }) {
  return (
    <form action={action} method="get" role="search" aria-label="Find a number" className="max-w-form">
      <TextField
        name="q"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        label="Find a number"
        hint="In full, its short number, or how it begins. Numbers inside of a range are found."
        defaultValue={q}
        error={error}
        data-shortcut="/"
        after={<Button type="submit">Find</Button>}
      />
    </form>
  );
}
