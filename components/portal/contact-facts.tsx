import { DefinitionList } from '@/components/ui/definition-list';
import type { PortalReview } from '@/lib/portal/model';

type Facts = Pick<PortalReview, 'name' | 'company' | 'contact' | 'address' | 'timeZone' | 'domain'>;

/** Whom the provider calls, and where. */
export function ContactFacts({ review }: { review: Facts }) {
  const { name, company, contact, address, timeZone, domain } = review;
  const place = [
    address.street,
    [address.zip, address.city].filter(Boolean).join(' '),
    address.state,
    address.country,
  ];
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="pb-2 text-section font-bold">
        Contact
      </h2>
      <DefinitionList
        items={[
          { term: 'Name', value: name },
          { term: 'Company', value: company },
          { term: 'Person', value: [contact.firstName, contact.lastName].filter(Boolean).join(' ') },
          {
            term: 'E-mail address',
            value: contact.email && <span className="break-all">{contact.email}</span>,
          },
          { term: 'Telephone number', value: contact.phone, kind: 'digits' },
          { term: 'Address', value: place.filter(Boolean).join(', ') },
          { term: 'Domain', value: domain },
          { term: 'Time zone', value: timeZone },
        ]}
      />
    </section>
  );
}
