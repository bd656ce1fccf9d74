import { buttonClass } from '@/components/ui/button';
import { accessSpace } from '@/lib/number-spaces/model';

export interface SpaceChoice {
  id: string;
  name: string;
}

/** Which numbers are looked at: a plain GET form, so that the choice is the address. */
export function SpaceForm({
  path,
  spaces,
  current,
}: {
  path: string;
  spaces: SpaceChoice[];
  current: string;
}) {
  return (
    <form action={path} method="get" className="flex items-end gap-2" key={current}>
      <label className="flex min-w-0 flex-1 flex-col gap-1 sm:w-72">
        <span className="text-meta text-ink-2">Number space</span>
        <SpaceSelect spaces={spaces} current={current} />
      </label>
      <button type="submit" className={buttonClass({})}>
        Show
      </button>
    </form>
  );
}

interface SpaceSelectProps {
  spaces: SpaceChoice[];
  current: string | undefined;
  /** A first entry that stands for all of them. */
  any?: string;
  id?: string;
}

export function SpaceSelect({ spaces, current, any, id }: SpaceSelectProps) {
  const systems = spaces.filter(({ id: space }) => space !== accessSpace);
  const access = spaces.filter(({ id: space }) => space === accessSpace);
  return (
    <select id={id} name="space" defaultValue={current ?? ''} className="control">
      {any !== undefined && <option value="">{any}</option>}
      {access.map((space) => (
        <option key={space.id} value={space.id}>
          {space.name}
        </option>
      ))}
      {systems.length > 0 && (
        <optgroup label="Directory numbers of">
          {systems.map((space) => (
            <option key={space.id} value={space.id}>
              {space.name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
