import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import type { TemplateDetail } from '@/lib/templates/read-templates';

/** What each tenant gets from a template without being asked, and what stays behind. */
export function ComesAlong({ template }: { template: TemplateDetail }) {
  const { telephony, people, leftBehind, settings } = template;
  const { locale, capacity, billing, endpoints } = settings;
  const behind = [
    leftBehind.callingLists > 0 && countOf(leftBehind.callingLists, 'calling list'),
    leftBehind.records > 0 && countOf(leftBehind.records, 'record'),
    leftBehind.historyEntries > 0 &&
      countOf(leftBehind.historyEntries, 'entry of history', 'entries of history'),
  ].filter(Boolean);
  return (
    <section aria-labelledby="given" className="flex flex-col gap-2">
      <h2 id="given" className="text-section font-bold">
        Comes along as it is
      </h2>
      <DefinitionList
        items={[
          { term: 'Time zone', value: locale.timeZone },
          { term: 'Payment', value: billing.paymentType },
          { term: 'Users', value: capacity.numberOfUsers === null ? null : String(capacity.numberOfUsers) },
          {
            term: 'Subscribers',
            value: telephony && countOf(telephony.subscribers.length, 'subscriber'),
          },
          {
            term: 'Common abbreviated numbers',
            value:
              telephony && telephony.commonAbbreviatedNumbers.length > 0
                ? telephony.commonAbbreviatedNumbers
                    .map(({ commonAbbreviatedNumbers }) => commonAbbreviatedNumbers)
                    .join(', ')
                : null,
            kind: 'digits',
          },
          { term: 'Endpoints', value: endpoints.map(({ name }) => name).join(', ') },
          {
            term: 'People',
            value:
              people.length === 0
                ? 'none'
                : `${countOf(people.length, 'person', 'people')}, unless a first administrator is named`,
          },
          { term: 'Left behind', value: behind.length > 0 ? behind.join(', ') : 'nothing' },
        ]}
      />
    </section>
  );
}
