CREATE TABLE `access_number_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`length` integer NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`count` integer NOT NULL,
	`media` text NOT NULL,
	`state` text NOT NULL,
	`state_until` text,
	`tenant_id` text,
	`reserved_by_id` text,
	`reserved_by_name` text,
	`last_tenant_id` text,
	`last_tenant_name` text,
	`note` text,
	`source` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_number_blocks_first` ON `access_number_blocks` (`length`,`first`);--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_tenant` ON `access_number_blocks` (`tenant_id`,`length`,`first`);--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_last_tenant` ON `access_number_blocks` (`last_tenant_id`);--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_state` ON `access_number_blocks` (`state`,`length`,`first`);--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_end` ON `access_number_blocks` (`state`,`state_until`);--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_updated` ON `access_number_blocks` (`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `access_number_sms_accounts` (
	`block_id` text NOT NULL,
	`position` integer NOT NULL,
	`sms_account_id` text NOT NULL,
	PRIMARY KEY(`block_id`, `position`),
	FOREIGN KEY (`block_id`) REFERENCES `access_number_blocks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sms_account_id`) REFERENCES `sms_accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_number_sms_accounts_by_account` ON `access_number_sms_accounts` (`sms_account_id`);--> statement-breakpoint
CREATE TABLE `access_number_trunks` (
	`block_id` text NOT NULL,
	`position` integer NOT NULL,
	`trunk_id` text NOT NULL,
	`prefix` text NOT NULL,
	PRIMARY KEY(`block_id`, `position`),
	FOREIGN KEY (`block_id`) REFERENCES `access_number_blocks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`trunk_id`) REFERENCES `trunks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_number_trunks_by_trunk` ON `access_number_trunks` (`trunk_id`);--> statement-breakpoint
CREATE TABLE `api_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`hint` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_secrets_hash` ON `api_secrets` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_secrets_by_person` ON `api_secrets` (`person_id`);--> statement-breakpoint
CREATE TABLE `licence_months` (
	`month` text NOT NULL,
	`finance_id` text NOT NULL,
	`featurelevel` text NOT NULL,
	`partner_id` text NOT NULL,
	`change` integer NOT NULL,
	`subscriber_seconds` integer NOT NULL,
	PRIMARY KEY(`month`, `finance_id`, `featurelevel`, `partner_id`)
);
--> statement-breakpoint
CREATE INDEX `licence_months_by_finance_id` ON `licence_months` (`finance_id`,`month`);--> statement-breakpoint
CREATE TABLE `number_decades` (
	`space` text NOT NULL,
	`length` integer NOT NULL,
	`prefix` text NOT NULL,
	`children` text NOT NULL,
	`occupied` text NOT NULL,
	`free_at_start` text NOT NULL,
	`free_at_end` text NOT NULL,
	`longest_free` text NOT NULL,
	`longest_free_first` text NOT NULL,
	PRIMARY KEY(`space`, `length`, `prefix`)
);
--> statement-breakpoint
CREATE TABLE `number_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`length` integer NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `number_holds_by_number` ON `number_holds` (`space`,`length`,`first`);--> statement-breakpoint
CREATE INDEX `number_holds_by_end` ON `number_holds` (`until`);--> statement-breakpoint
CREATE TABLE `number_ownerships` (
	`id` text PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`length` integer NOT NULL,
	`shared` text NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`kind` text NOT NULL,
	`tenant_id` text NOT NULL,
	`tenant_name` text NOT NULL,
	`from_at` text NOT NULL,
	`until_at` text
);
--> statement-breakpoint
CREATE INDEX `number_ownerships_by_number` ON `number_ownerships` (`space`,`length`,`shared`,`first`);--> statement-breakpoint
CREATE INDEX `number_ownerships_by_tenant` ON `number_ownerships` (`tenant_id`,`until_at`);--> statement-breakpoint
CREATE TABLE `number_sheet_rows` (
	`sheet_id` text NOT NULL,
	`row` integer NOT NULL,
	`cells` text NOT NULL,
	`verdict` text NOT NULL,
	`planned` text,
	`issues` text NOT NULL,
	PRIMARY KEY(`sheet_id`, `row`),
	FOREIGN KEY (`sheet_id`) REFERENCES `number_sheets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `number_sheet_rows_by_verdict` ON `number_sheet_rows` (`sheet_id`,`verdict`,`row`);--> statement-breakpoint
CREATE TABLE `number_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`options` text NOT NULL,
	`columns` text NOT NULL,
	`counts` text NOT NULL,
	`rows_read` integer NOT NULL,
	`rows_judged` integer NOT NULL,
	`digest` text,
	`failure` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `number_sheets_by_person` ON `number_sheets` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `number_sheets_by_age` ON `number_sheets` (`updated_at`);--> statement-breakpoint
CREATE TABLE `refresh_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`session_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `refresh_tokens_by_session` ON `refresh_tokens` (`session_id`);--> statement-breakpoint
CREATE TABLE `sms_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`carrier` text,
	`host` text NOT NULL,
	`port` integer NOT NULL,
	`max_rate` integer,
	`system_id` text,
	`password` text,
	`smpp_type` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sms_accounts_name` ON `sms_accounts` (`name_key`);--> statement-breakpoint
CREATE TABLE `trunks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`domain` text NOT NULL,
	`carrier` text,
	`registration_number` text,
	`registration_user` text,
	`registration_password` text,
	`prefixes` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trunks_name` ON `trunks` (`name_key`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `kind` text DEFAULT 'console' NOT NULL;