import { searchForm } from '../../../tenants/keys';
import type { Field, Searched } from '../field-model';
import { findField } from '../fields';
import { findNearestField } from '../nearest-field';
import {
  type Comparing,
  type Comparison,
  type Filter,
  quote,
  refuseFilter,
  type Syntax,
  type Term,
} from './model';
import { readDate } from './read-date';

/** What a filter means: its fields found, its values read by their types. Throws the refusal at the first that fails. */
export function checkFilter(syntax: Syntax): Filter {
  if (syntax.kind === 'comparison') return checkComparison(syntax);
  return { kind: syntax.kind, parts: syntax.parts.map(checkFilter) };
}

type Wanted<As extends Searched['as']> = Comparison & { searched: Searched & { as: As }; said: string };

function checkComparison(comparison: Comparison): Term {
  const { searched, name } = findSearched(comparison);
  const said = `${name} ${comparison.operator}`;
  switch (searched.as) {
    case 'text':
      return checkText({ ...comparison, searched, said });
    case 'number':
      return checkNumber({ ...comparison, searched, said });
    case 'truth':
    case 'constant':
      return checkTruth({ ...comparison, searched, said });
    case 'date':
      return checkDate({ ...comparison, searched, said });
    case 'partner':
    case 'code':
      return checkReference({ ...comparison, searched, said });
  }
}

function findSearched({ field: written, at }: Comparison) {
  // Database views write the alias of the object before the field; there is one object here.
  const field: Field | undefined = findField(written.slice(written.lastIndexOf('.') + 1));
  if (!field) {
    const nearest = findNearestField(written);
    const hint = nearest ? ` Did you mean “${nearest}”?` : ' GET field/tenant lists them.';
    throw refuseFilter(at, `There is no field ${quote(written)}.${hint}`);
  }
  const { search } = field;
  if (search.as !== 'nothing') return { searched: search, name: field.name };
  throw refuseFilter(at, `${field.name} cannot be searched: it ${search.because}.`);
}

function checkText({ searched: { column }, operator, value, valueAt, said }: Wanted<'text'>): Term {
  const isEmpty = value.kind === 'blank' || (value.kind === 'text' && searchForm(value.text) === '');
  if (isEmpty) {
    if (operator === '=' || operator === '!=') return { said, kind: 'blank', column, operator };
    throw refuseFilter(valueAt, `“${operator}” needs a text with at least one letter or digit.`);
  }
  if (value.kind === 'text') return { said, kind: 'text', column, operator, text: searchForm(value.text) };
  throw refuseFilter(valueAt, `This field is text. Put the value in single quotes: 'smith'.`);
}

function checkNumber({ searched: { column }, value, said, ...rest }: Wanted<'number'>): Term {
  if (value.kind === 'blank') return { said, kind: 'blank', column, operator: requireEquality(rest) };
  const operator = requireComparing(rest, 'numbers');
  if (value.kind === 'number') return { said, kind: 'number', column, operator, number: value.number };
  // Ids are texts on the wire, though ours are digits.
  if (column === 'number' && value.kind === 'text' && /^\d{1,15}$/.test(value.text))
    return { said, kind: 'number', column, operator, number: Number(value.text) };
  throw refuseFilter(rest.valueAt, 'This field is a number. Write it without quotes: 1000.');
}

function checkTruth({ searched, value, said, ...rest }: Wanted<'truth' | 'constant'>): Term {
  const operator = requireEquality(rest);
  if (value.kind === 'blank')
    return searched.as === 'constant'
      ? { said, kind: 'constant', holds: operator === '!=' }
      : { said, kind: 'blank', column: searched.column, operator };
  const isBit = value.kind === 'number' && (value.number === 0 || value.number === 1);
  if (value.kind !== 'truth' && !isBit)
    throw refuseFilter(rest.valueAt, 'This field is 1 or 0, or true or false, without quotes.');
  const truth = value.kind === 'truth' ? value.truth : value.number === 1;
  if (searched.as === 'constant')
    return { said, kind: 'constant', holds: (searched.value === truth) === (operator === '=') };
  return { said, kind: 'truth', column: searched.column, operator, truth };
}

function checkDate({ searched: { column }, value, said, ...rest }: Wanted<'date'>): Term {
  if (value.kind === 'blank') return { said, kind: 'blank', column, operator: requireEquality(rest) };
  const operator = requireComparing(rest, 'dates');
  const read = value.kind === 'text' ? readDate(value.text) : undefined;
  if (read) return { said, kind: 'date', column, operator, ...read };
  throw refuseFilter(
    rest.valueAt,
    "A date is written '2026-12-31' or '2026-12-31T23:59:59Z', UTC, in single quotes.",
  );
}

function checkReference({ searched, value, said, ...rest }: Wanted<'partner' | 'code'>): Term {
  const operator = requireEquality(rest);
  const { column } = searched;
  if (value.kind === 'blank') return { said, kind: 'blank', column, operator };
  const isDigits = value.kind === 'text' && /^\d{1,15}$/.test(value.text);
  if (value.kind !== 'number' && !isDigits)
    throw refuseFilter(rest.valueAt, 'This field is an id: digits, or BLANK.');
  const number = Number(value.kind === 'number' ? value.number : value.text);
  if (searched.as === 'partner') return { said, kind: 'partner', operator, number };
  const text = searched.textOf(number);
  if (text === undefined)
    throw refuseFilter(rest.valueAt, `There is no code ${number}. GET field/tenant lists them.`);
  return { said, kind: 'text', column, operator, text: searchForm(text) };
}

function requireEquality({ operator, at }: Pick<Comparison, 'operator' | 'at'>): '=' | '!=' {
  if (operator === '=' || operator === '!=') return operator;
  throw refuseFilter(at, `“${operator}” does not fit here; = and != do.`);
}

function requireComparing({ operator, at }: Pick<Comparison, 'operator' | 'at'>, what: string): Comparing {
  switch (operator) {
    case 'contains':
    case 'not contains':
    case 'starts with':
    case 'ends with':
      throw refuseFilter(at, `“${operator}” is for text; compare ${what} with = != < <= > >=.`);
    default:
      return operator;
  }
}
