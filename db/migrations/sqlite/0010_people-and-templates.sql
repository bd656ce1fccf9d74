ALTER TABLE `api_secrets` RENAME TO `api_keys`;--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`person_id` text NOT NULL,
	`link_id` text NOT NULL,
	`sends` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`opened_at` text,
	`password_set_at` text,
	`done_at` text,
	`revoked_at` text,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_link` ON `invitations` (`link_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_sent` ON `invitations` (`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_by_tenant` ON `invitations` (`tenant_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `invitations_by_person` ON `invitations` (`person_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text NOT NULL,
	`language` text NOT NULL,
	`person_id` text,
	`tenant_id` text,
	`link_id` text,
	`mail_values` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` text,
	`lease_until` text,
	`answer` text,
	`created_by_name` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mails_by_created` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_by_state` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_by_person` ON `mails` (`person_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_tenant` ON `mails` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_by_link` ON `mails` (`link_id`);--> statement-breakpoint
CREATE TABLE `person_identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `person_identities_by_person` ON `person_identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_by_person` ON `recovery_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `support_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`reason` text NOT NULL,
	`minutes` integer NOT NULL,
	`state` text NOT NULL,
	`asked_at` text NOT NULL,
	`decided_at` text,
	`decided_by_name` text,
	`ends_at` text,
	`ended_at` text,
	`ended_by_name` text,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `support_requests_by_tenant` ON `support_requests` (`tenant_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `support_requests_by_person` ON `support_requests` (`person_id`,`tenant_id`,`state`);--> statement-breakpoint
CREATE INDEX `support_requests_by_state` ON `support_requests` (`state`,`asked_at`);--> statement-breakpoint
CREATE TABLE `template_uses` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`used_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `template_uses_by_template` ON `template_uses` (`template_id`,`template_version`,`tenant_id`);--> statement-breakpoint
CREATE TABLE `template_versions` (
	`template_id` text NOT NULL,
	`number` integer NOT NULL,
	`source` text NOT NULL,
	`source_tenant_id` text NOT NULL,
	`source_name` text NOT NULL,
	`file_name` text,
	`database_version` integer NOT NULL,
	`platform_version` text NOT NULL,
	`as_of` text NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`template_id`, `number`),
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`description` text NOT NULL,
	`latest` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_name` ON `templates` (`name_key`);--> statement-breakpoint
CREATE INDEX `templates_by_updated` ON `templates` (`updated_at`,`id`);--> statement-breakpoint
DROP INDEX `api_secrets_hash`;--> statement-breakpoint
DROP INDEX `api_secrets_by_person`;--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_keys_by_person` ON `api_keys` (`person_id`);--> statement-breakpoint
ALTER TABLE `api_keys` ADD `scope` text DEFAULT 'full' NOT NULL;--> statement-breakpoint
ALTER TABLE `api_keys` ADD `expires_at` text;--> statement-breakpoint
ALTER TABLE `sessions` RENAME COLUMN `api_secret_id` TO `api_key_id`;--> statement-breakpoint
DROP INDEX `sessions_by_api_secret`;--> statement-breakpoint
CREATE INDEX `sessions_by_api_key` ON `sessions` (`api_key_id`);--> statement-breakpoint
ALTER TABLE `imports` ADD `template_id` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `template_version` integer;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `opened_at` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `revoked_at` text;--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `binding` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `one_time_links_by_person` ON `one_time_links` (`person_id`,`purpose`);--> statement-breakpoint
ALTER TABLE `people` ADD `login_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `login_key` text;--> statement-breakpoint
ALTER TABLE `people` ADD `totp_seed` text;--> statement-breakpoint
ALTER TABLE `people` ADD `totp_confirmed_at` text;--> statement-breakpoint
ALTER TABLE `people` ADD `totp_last_step` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `people_login` ON `people` (`login_key`);--> statement-breakpoint
ALTER TABLE `tenants` ADD `language` text;