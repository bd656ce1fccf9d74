import { Lamp } from '@/components/ui/lamp';

export interface UsableLampProps {
  /** That it was made at. */
  databaseVersion: number;
  /** Why no tenant can be made from it here; null where one can. */
  unusable: string | null;
}

/** Only a template of the same database version makes tenants here. */
export function UsableLamp({ databaseVersion, unusable }: UsableLampProps) {
  return (
    <Lamp state={unusable === null ? 'active' : 'conflict'}>
      {unusable === null ? 'Usable' : 'Not usable here'}, database {databaseVersion}
    </Lamp>
  );
}
