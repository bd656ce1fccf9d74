CREATE TABLE "access_number_counts" (
	"state" text COLLATE "C" NOT NULL,
	"media" text COLLATE "C" NOT NULL,
	"blocks" integer NOT NULL,
	"numbers" bigint NOT NULL,
	CONSTRAINT "access_number_counts_state_media_pk" PRIMARY KEY("state","media")
);
--> statement-breakpoint
CREATE INDEX "access_number_blocks_by_media" ON "access_number_blocks" USING btree ("media","length","first");
--> statement-breakpoint
INSERT INTO access_number_counts (state, media, blocks, numbers)
SELECT state, media, count(*), sum(count) FROM access_number_blocks GROUP BY 1, 2;
