import type { FilterSelect } from '@/components/list/filter-form';
import { blockStates, media } from '@/lib/access-numbers/model';
import { mediaNames, stateNames } from '../names';
import type { BlocksView } from './list-address';

interface Choices {
  trunks: readonly string[];
  smsAccounts: readonly string[];
}

/** The filters that are chosen from a list. Trunks and accounts only where there are any. */
export function selectsOf(view: BlocksView, { trunks, smsAccounts }: Choices): FilterSelect[] {
  return [
    {
      name: 'state',
      label: 'State',
      value: view.state ?? '',
      options: [
        { value: '', label: 'Any state' },
        ...blockStates.map((value) => ({ value, label: stateNames[value] })),
      ],
    },
    {
      name: 'media',
      label: 'Media',
      value: view.media ?? '',
      options: [
        { value: '', label: 'Any media' },
        ...media.map((value) => ({ value, label: mediaNames[value] })),
      ],
    },
    ...namesOf({ name: 'trunk', label: 'Trunk', value: view.trunk, names: trunks }),
    ...namesOf({ name: 'smsAccount', label: 'SMS account', value: view.smsAccount, names: smsAccounts }),
  ];
}

interface Named {
  name: string;
  label: string;
  value: string | undefined;
  names: readonly string[];
}

/** One that is filtered by stays choosable, even where nothing is called so any more. */
function namesOf({ name, label, value = '', names }: Named): FilterSelect[] {
  const all = value === '' || names.includes(value) ? names : [value, ...names];
  if (all.length === 0) return [];
  return [
    {
      name,
      label,
      value,
      options: [
        { value: '', label: `Any ${label.startsWith('SMS') ? label : label.toLowerCase()}` },
        ...all.map((each) => ({ value: each, label: each })),
      ],
    },
  ];
}
