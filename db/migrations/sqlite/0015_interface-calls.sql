CREATE TABLE `interface_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`door` text NOT NULL,
	`at` text NOT NULL,
	`method` text NOT NULL,
	`path` text NOT NULL,
	`status` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`person_id` text,
	`person_name` text,
	`caller_tenant_id` text,
	`api_key_name` text,
	`request_id` text NOT NULL,
	`code` text,
	`message` text,
	`unkept` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `interface_calls_by_door` ON `interface_calls` (`door`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `interface_calls_by_age` ON `interface_calls` (`at`,`id`);