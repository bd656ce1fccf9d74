import { DefinitionList } from '@/components/ui/definition-list';
import type { TemplateDetail } from '@/lib/templates/read-templates';
import { ComesAlong } from './comes-along';

/** What of a template is asked for anew with each tenant, and what comes along as it is. */
export function TemplateParameters({ template }: { template: TemplateDetail }) {
  const { telephony } = template;
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
      <ComesAlong template={template} />
    </div>
  );
}
