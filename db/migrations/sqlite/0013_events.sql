CREATE TABLE `events` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`tenant_id` text NOT NULL,
	`partner_id` text,
	`former_partner_id` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_by_tenant` ON `events` (`tenant_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`type`,`sequence`);--> statement-breakpoint
CREATE INDEX `events_by_age` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer,
	`error` text,
	`answer` text,
	PRIMARY KEY(`delivery_id`, `number`),
	FOREIGN KEY (`delivery_id`) REFERENCES `webhook_deliveries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`tries` integer NOT NULL,
	`next_attempt_at` text,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_in_line` ON `webhook_deliveries` (`webhook_id`,`state`,`sequence`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_created` ON `webhook_deliveries` (`webhook_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_end` ON `webhook_deliveries` (`ended_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text,
	`partner_id` text,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`types` text NOT NULL,
	`state` text NOT NULL,
	`paused_because` text,
	`paused_at` text,
	`secret` text NOT NULL,
	`former_secret` text,
	`former_secret_until` text,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`failures` integer NOT NULL,
	`failing_since` text,
	`last_success_at` text,
	`last_attempt_at` text,
	`retry_at` text,
	`lease_until` text
);
--> statement-breakpoint
CREATE INDEX `webhooks_by_created` ON `webhooks` (`created_at`,`id`);