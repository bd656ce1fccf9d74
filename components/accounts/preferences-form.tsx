'use client';

import { useActionState } from 'react';
import { densities, type Preferences, pageSizes, themes } from '@/lib/preferences/model';
import { CheckboxField } from '../form/checkbox-field';
import { type FormState, idle } from '../form/form-state';
import { issueAt } from '../form/issues';
import { RadioField } from '../form/radio-field';
import { SelectField } from '../form/select-field';
import { SubmitButton } from '../form/submit-button';
import { FormProblems } from './form-problems';

export interface PreferencesFormProps {
  action(state: FormState<Preferences>, form: FormData): Promise<FormState<Preferences>>;
  preferences: Preferences;
  timeZones: readonly string[];
  /** The browser's own, if it has told. */
  browserZone: string | undefined;
}

export function PreferencesForm({ action, preferences, timeZones, browserZone }: PreferencesFormProps) {
  const [state, act] = useActionState(action, idle);
  const errorOf = (path: string) => issueAt(state.issues, path)?.message;
  return (
    // A new key after saving: React would put selects and radio buttons back to what they were at first.
    <form action={act} noValidate key={JSON.stringify(preferences)} className="flex flex-col gap-5">
      <FormProblems
        state={state}
        fields={['theme', 'density', 'pageSize', 'timeZone', 'singleKeyShortcuts']}
      />
      <RadioField
        name="theme"
        label="Theme"
        options={themes.map((value) => ({ value, label: themeNames[value] }))}
        defaultValue={preferences.theme}
        error={errorOf('theme')}
      />
      <RadioField
        name="density"
        label="Rows of tables"
        options={densities.map((value) => ({ value, label: densityNames[value] }))}
        defaultValue={preferences.density}
        error={errorOf('density')}
      />
      <SelectField
        name="pageSize"
        label="Rows on a page"
        options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
        defaultValue={String(preferences.pageSize)}
        error={errorOf('pageSize')}
        className="max-w-32"
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        hint="Times on screen are shown in it. Exports and the API are always in UTC."
        placeholder={browserZone ? `As the browser (${browserZone})` : 'As the browser'}
        options={timeZones.map((zone) => ({ value: zone, label: zone }))}
        defaultValue={preferences.timeZone ?? ''}
        error={errorOf('timeZone')}
      />
      <CheckboxField
        name="singleKeyShortcuts"
        label="Single-key shortcuts"
        hint="Keys such as / for search and c for create. Press ? for the list. ⌘K and Ctrl-K work either way."
        defaultChecked={preferences.singleKeyShortcuts}
        error={errorOf('singleKeyShortcuts')}
      />
      <div className="flex items-center gap-3">
        <SubmitButton>Save</SubmitButton>
        <span role="status" className="text-ok">
          {state.status === 'done' && 'Saved'}
        </span>
      </div>
    </form>
  );
}

const themeNames = { light: 'Light', dark: 'Dark', system: 'As the system' };
const densityNames = { compact: 'Compact', comfortable: 'Comfortable' };
