CREATE TABLE `access_number_counts` (
	`state` text NOT NULL,
	`media` text NOT NULL,
	`blocks` integer NOT NULL,
	`numbers` integer NOT NULL,
	PRIMARY KEY(`state`, `media`)
);
--> statement-breakpoint
CREATE INDEX `access_number_blocks_by_media` ON `access_number_blocks` (`media`,`length`,`first`);
--> statement-breakpoint
INSERT INTO access_number_counts (state, media, blocks, numbers)
SELECT state, media, count(*), sum(count) FROM access_number_blocks GROUP BY 1, 2;
