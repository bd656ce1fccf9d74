/** Makes the function that turns a row (an array, in the order of `columns`) into a tenant as the product sends it. */
export function tenantReader(columns) {
  const places = new Map(columns.map(({ table, column }, at) => [`${table}.${column}`, at]));
  const of = (table) => (name) => places.get(`${table}.${name}`);
  const tenant = of('tenants');
  const profile = of('telephony_profiles');
  const t = Object.fromEntries(
    columns.filter((c) => c.table === 'tenants').map((c) => [c.column, tenant(c.column)]),
  );
  const p = Object.fromEntries(
    columns.filter((c) => c.table === 'telephony_profiles').map((c) => [c.column, profile(c.column)]),
  );
  const systemName = of('telephony_systems')('name');

  return (row, subscribers) => ({
    id: row[t.id],
    number: row[t.number],
    url: row[t.url],
    name: row[t.name],
    company: row[t.company],
    status: row[t.active] === 1 ? 'active' : 'inactive',
    isPartner: row[t.is_partner] === 1,
    partnerId: row[t.partner_id],
    contact: {
      firstName: row[t.contact_first_name],
      lastName: row[t.contact_last_name],
      email: row[t.contact_email],
      phone: row[t.contact_phone],
    },
    address: {
      street: row[t.address_street],
      city: row[t.address_city],
      state: row[t.address_state],
      zip: row[t.address_zip],
      country: row[t.address_country],
    },
    locale: {
      timeZone: row[t.time_zone],
      dateFormat: row[t.date_format],
      currencyFormat: row[t.currency_format],
    },
    billing: {
      paymentType: row[t.payment_type],
      discount: row[t.discount],
      trialDays: row[t.trial_days],
      licenseBlocks: row[t.license_blocks],
      nextBillingDate: row[t.next_billing_date],
    },
    capacity: {
      numberOfUsers: row[t.number_of_users],
      documentSpace: row[t.document_space],
      dataSpace: row[t.data_space],
    },
    telephony: row[p.tenant_id] === null ? null : telephonyOf(row, subscribers),
    endpoints: JSON.parse(row[t.endpoints]),
    createdAt: row[t.created_at],
    updatedAt: row[t.updated_at],
    deletedAt: row[t.deleted_at],
    version: row[t.version],
  });

  function telephonyOf(row, subscribers) {
    return {
      system: row[systemName],
      customerNumber: row[p.customer_number],
      customerName: row[p.customer_name],
      acronym: row[p.acronym],
      domainName: row[p.domain_name],
      domainOwner: row[p.domain_owner] === 1,
      restrictTerminalRegistrationFromForeignIPDomains: row[p.restrict_terminal_registration] === 1,
      enableShortUserIdFormat: row[p.enable_short_user_id_format] === 1,
      allowDirectCallsBetweenCustomers: row[p.allow_direct_calls_between_customers] === 1,
      exceptionForDialingNumbers: row[p.exception_for_dialing_numbers],
      financeId: row[p.finance_id],
      directoryNumbers: JSON.parse(row[p.directory_numbers]),
      commonAbbreviatedNumbers: JSON.parse(row[p.common_abbreviated_numbers]),
      subscribers: subscribers
        .filter((subscriber) => subscriber.tenant_id === row[t.id])
        .map(({ number_range, featurelevel, dialing_privileges, end_user_device_type }) => ({
          numberRange: number_range,
          featurelevel,
          dialingPrivileges: dialing_privileges,
          endUserDeviceType: end_user_device_type,
        })),
    };
  }
}
