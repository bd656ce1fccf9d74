import { ActionButton, type FormAction } from '@/components/accounts/action-button';
import { Time } from '@/components/ui/time';
import { TimeLeft } from './time-left';

interface SupportBannerProps {
  name: string;
  support: { id: string; grantedBy: string; endsAt: string };
  now: string;
  zone: string;
  end: FormAction<unknown>;
}

/** Above every page that somebody of the provider looks at: by whose leave, for how long, and the way out. */
export function SupportBanner({
  name,
  support: { id, grantedBy, endsAt },
  now,
  zone,
  end,
}: SupportBannerProps) {
  return (
    <section
      aria-label="Support access"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-l-3 border-y-line border-l-lamp bg-surface px-3 py-2"
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">You look at {name} as its people do. Nothing can be changed from here.</p>
        <p className="text-ink-2">
          {grantedBy} granted it until <Time at={endsAt} zone={zone} now={now} show="absolute" />
          {'. '}
          <TimeLeft endsAt={endsAt} now={now} />
        </p>
      </div>
      <ActionButton action={end} fields={{ id }} pendingText="Ending…">
        End now
      </ActionButton>
    </section>
  );
}
