ALTER TABLE `tenants` ADD `limit_tenants` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `limit_directory_numbers` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `limit_access_numbers` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `limit_licences` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `subscriber_plan` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `subscriber_option` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `accessory_plan` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `free` integer;--> statement-breakpoint
ALTER TABLE `tenants` ADD `classification` text;--> statement-breakpoint
ALTER TABLE `tenants` ADD `estimated_number_of_users` integer;--> statement-breakpoint
CREATE INDEX `tenants_partners` ON `tenants` (`partner_id`,`id`) WHERE "tenants"."is_partner";