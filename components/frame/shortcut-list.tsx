import { Kbd } from '../ui/kbd';
import type { Shortcut } from './shortcut-keys';

export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl className="border-t border-line">
      {shortcuts.map(({ keys, label }) => (
        <div key={keys} className="flex items-center justify-between gap-4 border-b border-line py-1">
          <dt>{label}</dt>
          <dd className="flex shrink-0 items-center gap-1 text-meta text-ink-2">
            {keys.split(' ').map((key, index) => (
              <span key={`${key} ${index}`} className="flex items-center gap-1">
                {index > 0 && 'then'}
                <Kbd>{key}</Kbd>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
