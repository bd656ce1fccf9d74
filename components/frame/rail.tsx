import { clsx } from 'clsx';
import { formatCount } from '../ui/format-count';
import { RailIcon } from './rail-icon';
import type { RailGroup } from './rail-items';
import { RailLink } from './rail-link';

/** Shows what it is given: whoever calls it has already left out what the role may not see. */
export function Rail({ groups, label = 'Console' }: { groups: RailGroup[]; label?: string }) {
  return (
    <nav aria-label={label} className="flex flex-col gap-3 py-3">
      {groups.map((group, index) => (
        <div key={group.label ?? index} className={clsx(narrow.group)}>
          {group.label && (
            <p id={groupId(label, index)} className={clsx('px-4 pb-1 text-meta text-ink-2', narrow.word)}>
              {group.label}
            </p>
          )}
          <ul aria-labelledby={group.label && groupId(label, index)}>
            {group.items.map(({ label: text, href, icon, match = 'below', also, count }) => (
              <li key={href}>
                <RailLink href={href} match={match} also={also} label={text}>
                  <RailIcon name={icon} />
                  <span className={clsx('min-w-0 flex-1', narrow.word)}>{text}</span>
                  {count !== undefined && count > 0 && (
                    <span
                      className={clsx(
                        'rounded-control bg-lamp px-1 text-meta font-medium text-ink dark:text-canvas',
                        narrow.word,
                      )}
                    >
                      {formatCount(count)}
                    </span>
                  )}
                </RailLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The collapsed rail keeps every word for those who listen. */
const narrow = {
  word: 'group-data-[rail=collapsed]/frame:lg:sr-only',
  group:
    'group-data-[rail=collapsed]/frame:lg:not-first:border-t group-data-[rail=collapsed]/frame:lg:not-first:border-line group-data-[rail=collapsed]/frame:lg:not-first:pt-3',
};

function groupId(label: string, index: number): string {
  return `rail-${label.toLowerCase().replaceAll(' ', '-')}-${index}`;
}
