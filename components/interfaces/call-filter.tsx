import { FilterChoice, PlainFilter } from '@/components/list/plain-filter';
import { calledDoors, doorNames, outcomeNames, outcomes } from '@/lib/interface-calls/model';
import type { InterfaceView } from './interface-address';

export function CallFilter({ view: { door, outcome } }: { view: InterfaceView }) {
  return (
    <PlainFilter path="/interfaces" label="Filter calls" values={[door, outcome]}>
      <FilterChoice
        label="Interface"
        name="door"
        value={door}
        any="All interfaces"
        values={calledDoors}
        names={doorNames}
        className="sm:w-44"
      />
      <FilterChoice
        label="Outcome"
        name="outcome"
        value={outcome}
        any="Any outcome"
        values={outcomes}
        names={outcomeNames}
        className="sm:w-44"
      />
    </PlainFilter>
  );
}
