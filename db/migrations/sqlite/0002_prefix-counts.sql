CREATE TABLE `tenant_prefix_counts` (
	`prefix` text NOT NULL,
	`live` integer NOT NULL,
	`active` integer NOT NULL,
	`tenants` integer NOT NULL,
	PRIMARY KEY(`prefix`, `live`, `active`)
);
--> statement-breakpoint
INSERT INTO tenant_prefix_counts (prefix, live, active, tenants)
SELECT substr(sort_key, 1, 1), live, active, count(*) FROM tenants GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO tenant_prefix_counts (prefix, live, active, tenants)
SELECT substr(sort_key, 1, 2), live, active, count(*) FROM tenants WHERE length(sort_key) > 1 GROUP BY 1, 2, 3;
