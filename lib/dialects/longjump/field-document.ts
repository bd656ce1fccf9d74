import type { XmlElement } from '../../wire/xml/model';
import { element } from './answer';
import { dateFormats } from './date-formats';
import type { Field } from './field-model';
import { timeZoneCodes } from './time-zones';

interface Choice {
  id: string;
  displayValue: string;
}

/** What a field may hold, where that is a list. */
const choices: Record<string, readonly Choice[]> = {
  time_zone: timeZoneCodes.map(({ code, zone }) => ({ id: String(code), displayValue: zone })),
  date_format: dateFormats.map((format) => ({ id: format, displayValue: format })),
};

/** `<field>`: what `GET field/tenant` says of one. Its values are empty where anything of its type may stand. */
export function fieldElement(field: Field): XmlElement {
  const values = Object.hasOwn(choices, field.name) ? (choices[field.name] ?? []) : [];
  return element('field', [
    element('name', field.name),
    element('label', field.label),
    element('type', field.type),
    element('readOnly', flag(field.readOnly)),
    element('required', flag(field.requiredOnAdd)),
    element('searchable', flag(field.search.as !== 'nothing')),
    element('default', field.default ?? ''),
    element('description', field.description),
    element(
      'values',
      values.map(({ id, displayValue }) =>
        element('value', [element('id', id), element('displayValue', displayValue)]),
      ),
    ),
  ]);
}

function flag(truth: boolean): string {
  return truth ? '1' : '0';
}
