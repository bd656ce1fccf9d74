CREATE TABLE `audit_scopes` (
	`partner_id` text NOT NULL,
	`sequence` integer NOT NULL,
	PRIMARY KEY(`partner_id`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `partner_uses` (
	`partner_id` text PRIMARY KEY NOT NULL,
	`tenants` integer NOT NULL,
	`directory_numbers` integer NOT NULL,
	`access_numbers` integer NOT NULL,
	`licences` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `imports` ADD `target_id` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `mapping` text;