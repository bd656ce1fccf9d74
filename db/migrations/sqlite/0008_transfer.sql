CREATE TABLE `calling_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`columns` text NOT NULL,
	`key_column` text NOT NULL,
	`records` integer NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`batch` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calling_lists_name` ON `calling_lists` (`tenant_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `calling_lists_by_batch` ON `calling_lists` (`batch`);--> statement-breakpoint
CREATE TABLE `import_items` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`what` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`rest` text NOT NULL,
	PRIMARY KEY(`import_id`, `position`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_items_by_verdict` ON `import_items` (`import_id`,`verdict`,`position`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`door` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`state` text NOT NULL,
	`content` text,
	`choices` text NOT NULL,
	`digest` text,
	`counts` text NOT NULL,
	`applicable` integer NOT NULL,
	`refusal` text,
	`checks` text NOT NULL,
	`job_id` text,
	`tenant_id` text,
	`tenant_name` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_by_created` ON `imports` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_by_tenant` ON `imports` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_by_state` ON `imports` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `job_items` (
	`job_id` text NOT NULL,
	`position` integer NOT NULL,
	`subject_id` text NOT NULL,
	`label` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`job_id`, `position`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `job_items_by_outcome` ON `job_items` (`job_id`,`outcome`,`position`);--> statement-breakpoint
CREATE TABLE `job_lines` (
	`job_id` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`job_id`, `position`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`steps` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`tenant_id` text,
	`input` text,
	`result` text,
	`failure` text,
	`cancel_requested` integer NOT NULL,
	`run` text NOT NULL,
	`heartbeat_at` text NOT NULL,
	`created_at` text NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE INDEX `jobs_by_created` ON `jobs` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_by_state` ON `jobs` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_by_person` ON `jobs` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `locks` (
	`name` text PRIMARY KEY NOT NULL,
	`holder_id` text NOT NULL,
	`holder_title` text NOT NULL,
	`holder_name` text NOT NULL,
	`run` text NOT NULL,
	`acquired_at` text NOT NULL,
	`heartbeat_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `moves` (
	`id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`tenant_name` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`target` text,
	`new_home` text,
	`ticks` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moves_by_tenant` ON `moves` (`tenant_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `moves_by_created` ON `moves` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `transfer_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`first` text NOT NULL,
	`last` text NOT NULL,
	`holder_id` text NOT NULL,
	`holder_name` text NOT NULL,
	`for_tenant_id` text NOT NULL,
	`for_tenant_name` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`created_at` text NOT NULL,
	`decided_at` text,
	`decided_by_name` text
);
--> statement-breakpoint
CREATE INDEX `transfer_requests_by_state` ON `transfer_requests` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfer_requests_by_holder` ON `transfer_requests` (`holder_id`,`state`);--> statement-breakpoint
CREATE INDEX `transfer_requests_by_tenant` ON `transfer_requests` (`for_tenant_id`,`state`);--> statement-breakpoint
ALTER TABLE `people` ADD `tenant_id` text REFERENCES tenants(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `people_by_tenant` ON `people` (`tenant_id`,`name`,`id`);--> statement-breakpoint
ALTER TABLE `tenants` ADD `history_batch` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `history_after` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `frozen_at` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `frozen_reason` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `frozen_by_name` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `moved_to` text;