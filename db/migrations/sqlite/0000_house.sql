CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`door` text NOT NULL,
	`ip` text NOT NULL,
	`request_id` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`entity_label` text NOT NULL,
	`tenant_id` text,
	`reason` text,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_id` ON `audit_entries` (`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_tenant` ON `audit_entries` (`tenant_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`actor_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_action` ON `audit_entries` (`action`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_entity` ON `audit_entries` (`entity`,`entity_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`entity_id` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`, `entity_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`owner` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`result` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`owner`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `known_devices` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `number_ranges` (
	`system_id` text NOT NULL,
	`length` integer NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`tenant_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`system_id`, `length`, `first`),
	FOREIGN KEY (`system_id`) REFERENCES `telephony_systems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `number_ranges_by_tenant` ON `number_ranges` (`tenant_id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_token` ON `one_time_links` (`token_hash`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email_key`);--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `preferences` (
	`person_id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared_with_role` text,
	`is_default` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_views_by_person` ON `saved_views` (`person_id`,`screen`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip` text NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` text,
	`last_failure_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `subscribers` (
	`tenant_id` text NOT NULL,
	`position` integer NOT NULL,
	`number_range` integer NOT NULL,
	`featurelevel` text NOT NULL,
	`dialing_privileges` text NOT NULL,
	`end_user_device_type` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `position`),
	FOREIGN KEY (`tenant_id`) REFERENCES `telephony_profiles`(`tenant_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `telephony_profiles` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`customer_number` integer NOT NULL,
	`customer_name` text NOT NULL,
	`acronym` text,
	`domain_name` text NOT NULL,
	`domain_owner` integer NOT NULL,
	`restrict_terminal_registration` integer NOT NULL,
	`enable_short_user_id_format` integer NOT NULL,
	`exception_for_dialing_numbers` text,
	`allow_direct_calls_between_customers` integer NOT NULL,
	`finance_id` text,
	`directory_numbers` text NOT NULL,
	`common_abbreviated_numbers` text NOT NULL,
	`live` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`system_id`) REFERENCES `telephony_systems`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `telephony_profiles_live_customer` ON `telephony_profiles` (`system_id`,`customer_number`) WHERE "telephony_profiles"."live";--> statement-breakpoint
CREATE INDEX `telephony_profiles_by_customer_number` ON `telephony_profiles` (`customer_number`);--> statement-breakpoint
CREATE INDEX `telephony_profiles_by_finance_id` ON `telephony_profiles` (`finance_id`);--> statement-breakpoint
CREATE TABLE `telephony_systems` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`servers` text NOT NULL,
	`domains` text NOT NULL,
	`feature_levels` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `telephony_systems_name` ON `telephony_systems` (`name_key`);--> statement-breakpoint
CREATE TABLE `tenant_counts` (
	`partner_id` text NOT NULL,
	`live` integer NOT NULL,
	`active` integer NOT NULL,
	`tenants` integer NOT NULL,
	PRIMARY KEY(`partner_id`, `live`, `active`)
);
--> statement-breakpoint
CREATE TABLE `tenants` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`url` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`search_key` text NOT NULL,
	`company` text,
	`active` integer NOT NULL,
	`is_partner` integer NOT NULL,
	`partner_id` text,
	`contact_first_name` text,
	`contact_last_name` text,
	`contact_email` text,
	`contact_phone` text,
	`address_street` text,
	`address_city` text,
	`address_state` text,
	`address_zip` text,
	`address_country` text,
	`time_zone` text,
	`date_format` text,
	`currency_format` text,
	`payment_type` text,
	`discount` real,
	`trial_days` integer,
	`license_blocks` integer,
	`next_billing_date` text,
	`number_of_users` integer,
	`document_space` integer,
	`data_space` integer,
	`endpoints` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	`live` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tenants_number` ON `tenants` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `tenants_live_name` ON `tenants` (`name_key`) WHERE "tenants"."live";--> statement-breakpoint
CREATE UNIQUE INDEX `tenants_live_url` ON `tenants` (`url`) WHERE "tenants"."live";--> statement-breakpoint
CREATE INDEX `tenants_by_name` ON `tenants` (`live`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `tenants_by_status_name` ON `tenants` (`live`,`active`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `tenants_by_created` ON `tenants` (`live`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `tenants_by_updated` ON `tenants` (`live`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `tenants_by_number` ON `tenants` (`live`,`number`);--> statement-breakpoint
CREATE INDEX `tenants_by_partner` ON `tenants` (`partner_id`,`live`,`sort_key`,`id`);