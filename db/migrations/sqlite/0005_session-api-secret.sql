ALTER TABLE `sessions` ADD `api_secret_id` text REFERENCES api_secrets(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `sessions_by_api_secret` ON `sessions` (`api_secret_id`);