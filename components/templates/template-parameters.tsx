import { DefinitionList } from '@/components/ui/definition-list';
import { countOf } from '@/components/ui/format-count';
import type { TemplateDetail } from '@/lib/templates/read-templates';

/** What of a template is asked for anew with each tenant, and what comes along as it is. */
export function TemplateParameters({ template }: { template: TemplateDetail }) {
  const { telephony, people, leftBehind, settings } = template;
  const { locale, capacity, billing, endpoints } = settings;
  const behind = [
    leftBehind.callingLists > 0 && countOf(leftBehind.callingLists, 'calling list'),
    leftBehind.records > 0 && countOf(leftBehind.records, 'record'),
    leftBehind.historyEntries > 0 &&
      countOf(leftBehind.historyEntries, 'entry of history', 'entries of history'),
  ].filter(Boolean);
  return (
    <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      <section aria-labelledby="asked" className="flex flex-col gap-2">
        <h2 id="asked" className="text-section font-bold">
          Asked for each tenant
        </h2>
        <DefinitionList
          items={[
            { term: 'Name and url', value: 'new' },
            ...(telephony
              ? [
                  { term: 'Customer number', value: `new on ${telephony.system}` },
                  { term: 'Customer name', value: 'the name, or another' },
                  {
                    term: 'Acronym',
                    value: telephony.acronym ? `instead of ${telephony.acronym}` : 'if wanted',
                  },
                  { term: 'Domain', value: `${telephony.domainName}, or another of the system` },
                  {
                    term: 'Directory numbers',
                    value: (
                      <>
                        instead of{' '}
                        <span className="digits">
                          {telephony.directoryNumbers
                            .map(({ directoryNumbers }) => directoryNumbers)
                            .join(', ')}
                        </span>
                      </>
                    ),
                  },
                ]
              : [{ term: 'Telephony', value: 'none in this template' }]),
            { term: 'First administrator', value: 'name and e-mail address' },
          ]}
        />
      </section>
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
    </div>
  );
}
