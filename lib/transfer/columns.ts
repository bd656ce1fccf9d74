/** What becomes of a column when its tenant goes to another cluster. */
export type Fate =
  /** Carried: where it stands in the archive. */
  | { at: string }
  /** Left behind, and why. */
  | { left: string };

/**
 * Every column of every table that belongs to a tenant, by the names of the database. A test walks the tables and finds
 * what is missing here, so that a new column cannot be forgotten by exports.
 */
export const tenantColumns: Record<string, Record<string, Fate>> = {
  tenants: {
    ...carried('tenant.json', {
      id: 'id',
      number: 'number',
      url: 'url',
      name: 'name',
      company: 'company',
      active: 'status',
      is_partner: 'isPartner',
      partner_id: 'partnerId',
      contact_first_name: 'contact.firstName',
      contact_last_name: 'contact.lastName',
      contact_email: 'contact.email',
      contact_phone: 'contact.phone',
      address_street: 'address.street',
      address_city: 'address.city',
      address_state: 'address.state',
      address_zip: 'address.zip',
      address_country: 'address.country',
      time_zone: 'locale.timeZone',
      date_format: 'locale.dateFormat',
      currency_format: 'locale.currencyFormat',
      language: 'locale.language',
      payment_type: 'billing.paymentType',
      discount: 'billing.discount',
      trial_days: 'billing.trialDays',
      license_blocks: 'billing.licenseBlocks',
      next_billing_date: 'billing.nextBillingDate',
      subscriber_plan: 'billing.subscriberPlan',
      subscriber_option: 'billing.subscriberOption',
      accessory_plan: 'billing.accessoryPlan',
      free: 'billing.free',
      classification: 'classification',
      number_of_users: 'capacity.numberOfUsers',
      estimated_number_of_users: 'capacity.estimatedNumberOfUsers',
      document_space: 'capacity.documentSpace',
      data_space: 'capacity.dataSpace',
      endpoints: 'endpoints',
      created_at: 'createdAt',
      updated_at: 'updatedAt',
      version: 'version',
    }),
    ...left('made of the name and the other texts again', ['name_key', 'sort_key', 'search_key']),
    ...left('what a partner may have is agreed with this cluster’s provider', [
      ...['limit_tenants', 'limit_directory_numbers', 'limit_access_numbers', 'limit_licences'],
    ]),
    ...left('what lies in the bin is not exported', ['deleted_at', 'live']),
    ...left('the history itself is audit.ndjson; where it lies is the cluster’s', [
      'history_batch',
      'history_after',
    ]),
    ...left('freezing and moving are the cluster’s doing, no part of the tenant', [
      'frozen_at',
      'frozen_reason',
      'frozen_by_name',
      'moved_to',
    ]),
  },
  telephony_profiles: {
    ...carried('tenant.json', {
      tenant_id: 'id',
      system_id: 'telephony.system',
      customer_number: 'telephony.customerNumber',
      customer_name: 'telephony.customerName',
      acronym: 'telephony.acronym',
      domain_name: 'telephony.domainName',
      domain_owner: 'telephony.domainOwner',
      restrict_terminal_registration: 'telephony.restrictTerminalRegistrationFromForeignIPDomains',
      enable_short_user_id_format: 'telephony.enableShortUserIdFormat',
      exception_for_dialing_numbers: 'telephony.exceptionForDialingNumbers',
      allow_direct_calls_between_customers: 'telephony.allowDirectCallsBetweenCustomers',
      finance_id: 'telephony.financeId',
      directory_numbers: 'telephony.directoryNumbers',
      common_abbreviated_numbers: 'telephony.commonAbbreviatedNumbers',
    }),
    ...left('follows the tenant', ['live']),
  },
  subscribers: carried('tenant.json', {
    tenant_id: 'id',
    position: 'telephony.subscribers',
    number_range: 'telephony.subscribers.numberRange',
    featurelevel: 'telephony.subscribers.featurelevel',
    dialing_privileges: 'telephony.subscribers.dialingPrivileges',
    end_user_device_type: 'telephony.subscribers.endUserDeviceType',
  }),
  number_ranges: carried('tenant.json', {
    tenant_id: 'id',
    system_id: 'telephony.system',
    ...allAs('telephony.directoryNumbers', ['length', 'first', 'last', 'kind']),
  }),
  people: {
    ...carried('people.ndjson', {
      id: 'id',
      email: 'email',
      login_id: 'loginId',
      name: 'name',
      disabled_at: 'disabledAt',
      created_at: 'createdAt',
      updated_at: 'updatedAt',
      version: 'version',
      tenant_id: '',
      role: '',
    }),
    ...left('made of the e-mail address and the login id again', ['email_key', 'login_key']),
    ...left('no secret leaves a cluster; everybody gets a new password', [
      'password_hash',
      'must_change_password',
      'totp_seed',
      'totp_confirmed_at',
      'totp_last_step',
    ]),
  },
  access_number_blocks: {
    ...carried('access-numbers.ndjson', {
      first: 'number',
      length: 'number',
      last: 'count',
      count: 'count',
      media: 'media',
      note: 'note',
      tenant_id: '',
      state: '',
    }),
    ...left('a block is the cluster’s; a tenant has its numbers', [
      'id',
      'source',
      'created_at',
      'updated_at',
      'version',
    ]),
    ...left('of reservations and quarantine in the cluster', [
      'state_until',
      'reserved_by_id',
      'reserved_by_name',
      'last_tenant_id',
      'last_tenant_name',
    ]),
  },
  calling_lists: {
    ...carried('calling-lists.ndjson', {
      id: 'id',
      tenant_id: '',
      name: 'name',
      columns: 'columns',
      key_column: 'keyColumn',
      records: 'records',
      created_at: 'createdAt',
      updated_at: 'updatedAt',
      version: 'version',
    }),
    ...carried('manifest.json', { bytes: 'entries.bytes', sha256: 'entries.sha256' }),
    ...left('made of the name again', ['name_key']),
    ...left('the records are calling-lists/<id>.ndjson; where they lie is the cluster’s', ['batch']),
  },
  audit_entries: carried('audit.ndjson', {
    sequence: 'sequence',
    id: 'id',
    at: 'at',
    actor_id: 'actorId',
    actor_name: 'actorName',
    door: 'door',
    ip: 'ip',
    request_id: 'requestId',
    action: 'action',
    entity: 'entity',
    entity_id: 'entityId',
    entity_label: 'entityLabel',
    tenant_id: 'tenantId',
    reason: 'reason',
    before: 'before',
    after: 'after',
    previous_hash: 'previousHash',
    hash: 'hash',
  }),
  access_number_trunks: left('trunks belong to the cluster', ['block_id', 'position', 'trunk_id', 'prefix']),
  access_number_sms_accounts: left('SMS accounts belong to the cluster', [
    'block_id',
    'position',
    'sms_account_id',
  ]),
  number_ownerships: left('who held which numbers when is the cluster’s record', [
    ...['id', 'space', 'length', 'shared', 'first', 'last'],
    ...['kind', 'tenant_id', 'tenant_name', 'from_at', 'until_at'],
  ]),
  sessions: left('a sign-in at this cluster', [
    ...['id', 'token_hash', 'person_id', 'created_at', 'last_seen_at'],
    ...['expires_at', 'ip', 'user_agent', 'kind', 'api_key_id'],
  ]),
  refresh_tokens: left('a sign-in at this cluster', [
    ...['token_hash', 'person_id', 'session_id', 'created_at', 'expires_at', 'used_at'],
  ]),
  known_devices: left('a browser that this cluster knows', ['token_hash', 'person_id', 'created_at']),
  one_time_links: left('a link into this cluster', [
    ...['id', 'token_hash', 'purpose', 'person_id', 'created_at', 'expires_at'],
    ...['opened_at', 'used_at', 'revoked_at', 'binding'],
  ]),
  api_keys: left('no secret leaves a cluster', [
    ...[
      'id',
      'person_id',
      'name',
      'hint',
      'secret_hash',
      'scope',
      'expires_at',
      'created_at',
      'last_used_at',
    ],
  ]),
  preferences: left('how somebody likes this console', ['person_id', 'value', 'updated_at']),
  saved_views: left('how somebody likes this console', [
    ...['id', 'person_id', 'screen', 'name', 'query', 'shared_with_role', 'is_default', 'created_at'],
  ]),
  drafts: left('not saved yet', ['person_id', 'kind', 'entity_id', 'value', 'updated_at']),
  imports: left('what the provider did here', [
    ...['id', 'person_id', 'person_name', 'door', 'file_name', 'bytes', 'state', 'content', 'choices'],
    ...['digest', 'counts', 'applicable', 'refusal', 'checks', 'job_id', 'tenant_id', 'tenant_name'],
    ...['template_id', 'template_version', 'target_id', 'mapping', 'created_at', 'updated_at'],
  ]),
  import_items: left('what the provider did here', [
    ...['import_id', 'position', 'kind', 'what', 'verdict', 'reason', 'rest'],
  ]),
  jobs: left('what the provider did here', [
    ...['id', 'kind', 'title', 'state', 'steps', 'done', 'total', 'person_id', 'person_name', 'tenant_id'],
    ...['input', 'result', 'failure', 'cancel_requested', 'run', 'heartbeat_at', 'created_at', 'finished_at'],
  ]),
  job_items: left('what the provider did here', [
    ...['job_id', 'position', 'subject_id', 'label', 'outcome', 'reason'],
  ]),
  job_lines: left('what the provider did here', ['job_id', 'position', 'at', 'text']),
  moves: left('what the provider did here', [
    ...['id', 'tenant_id', 'tenant_name', 'state', 'reason', 'target', 'new_home', 'ticks'],
    ...['person_id', 'person_name', 'created_at', 'updated_at'],
  ]),
  recovery_codes: left('no secret leaves a cluster', ['code_hash', 'person_id', 'created_at', 'used_at']),
  person_identities: left('a sign-in at this cluster', [
    ...['issuer', 'subject', 'person_id', 'email', 'created_at', 'last_used_at'],
  ]),
  invitations: left('a link into this cluster', [
    ...['id', 'tenant_id', 'person_id', 'link_id', 'sends', 'created_by_id', 'created_by_name'],
    ...['created_at', 'sent_at', 'expires_at', 'opened_at', 'password_set_at', 'done_at', 'revoked_at'],
    ...['updated_at', 'version'],
  ]),
  mails: left('what this cluster wrote to people', [
    ...['id', 'kind', 'to_address', 'to_name', 'language', 'person_id', 'tenant_id', 'link_id'],
    ...['mail_values', 'state', 'attempts', 'next_attempt_at', 'lease_until', 'answer'],
    ...['created_by_name', 'created_at', 'sent_at', 'updated_at'],
  ]),
  support_requests: left('between this provider and the tenant', [
    ...['id', 'tenant_id', 'person_id', 'person_name', 'reason', 'minutes', 'state', 'asked_at'],
    ...['decided_at', 'decided_by_name', 'ends_at', 'ended_at', 'ended_by_name'],
  ]),
  template_versions: left('templates belong to the cluster', [
    ...['template_id', 'number', 'source', 'source_tenant_id', 'source_name', 'file_name'],
    ...['database_version', 'platform_version', 'as_of', 'content', 'note'],
    ...['created_by_id', 'created_by_name', 'created_at'],
  ]),
  events: left('they tell of what happened in this cluster, and are kept for a month', [
    ...['sequence', 'id', 'type', 'at', 'tenant_id', 'partner_id', 'former_partner_id', 'body'],
  ]),
  interface_calls: left('what scripts asked of this cluster, kept for a month', [
    ...['id', 'door', 'at', 'method', 'path', 'status', 'duration_ms', 'person_id', 'person_name'],
    ...['caller_tenant_id', 'api_key_name', 'request_id', 'code', 'message', 'unkept'],
  ]),
  template_uses: left('templates belong to the cluster', [
    ...['tenant_id', 'template_id', 'template_version', 'used_at', 'updated_at'],
  ]),
  transfer_requests: left('between tenants of this cluster', [
    ...['id', 'import_id', 'first', 'last', 'holder_id', 'holder_name', 'for_tenant_id', 'for_tenant_name'],
    ...['state', 'note', 'person_id', 'person_name', 'created_at', 'decided_at', 'decided_by_name'],
  ]),
};

/** Columns by the member of the entry; empty where being in the entry says it. */
function carried(path: string, members: Record<string, string>): Record<string, Fate> {
  return Object.fromEntries(
    Object.entries(members).map(([column, member]) => [
      column,
      { at: member === '' ? path : `${path}:${member}` },
    ]),
  );
}

function left(why: string, columns: readonly string[]): Record<string, Fate> {
  return Object.fromEntries(columns.map((column) => [column, { left: why }]));
}

function allAs(member: string, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, member]));
}
