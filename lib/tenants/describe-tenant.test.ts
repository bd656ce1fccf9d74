import { expect, it } from 'vitest';
import { describeChanges, memberPaths, showMember } from './describe-tenant';
import { TenantDraft } from './model';
import { draftOf } from './testing';

const draft = TenantDraft.parse(
  draftOf('Greene', { directoryNumbers: [{ directoryNumbers: '1000-1020,1100' }] }),
);

it('describes what differs, in the order of the form', () => {
  const after = TenantDraft.parse({
    ...draft,
    name: 'Greene Services',
    telephony: { ...draft.telephony, financeId: 'F 1', domainOwner: true },
  });
  expect(describeChanges(draft, after)).toEqual([
    { path: 'name', label: 'Name', before: ['Greene'], after: ['Greene Services'] },
    { path: 'telephony.financeId', label: 'Finance ID', before: [], after: ['F 1'] },
    { path: 'telephony.domainOwner', label: 'Domain owner', before: ['No'], after: ['Yes'] },
  ]);
});

it('shows what is set of something new, and nothing else', () => {
  expect(describeChanges(null, { name: 'Greene', company: null, telephony: { acronym: 'GRN' } })).toEqual([
    { path: 'name', label: 'Name', before: [], after: ['Greene'] },
    { path: 'telephony.acronym', label: 'Acronym', before: [], after: ['GRN'] },
  ]);
});

it('names a removed profile once', () => {
  expect(describeChanges(draft, { ...draft, telephony: null })).toEqual([
    { path: 'telephony', label: 'Telephony profile', before: ['MX-ONE Stockholm · customer 100'], after: [] },
  ]);
});

it('writes number entries with blanks after commas', () => {
  expect(showMember('telephony.directoryNumbers', draft.telephony?.directoryNumbers)).toEqual([
    '1000-1020, 1100 · prefix length 2',
  ]);
});

it('has a label for every member that people write', () => {
  const paths = Object.entries(draft).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((member) => `${name}.${member}`)
      : [name],
  );
  expect(paths.filter((path) => !(memberPaths as string[]).includes(path))).toEqual([]);
});
