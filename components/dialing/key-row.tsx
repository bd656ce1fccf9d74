import { clsx } from 'clsx';
import { sayMore } from '@/lib/dialing/explain';
import type { ToDial } from '@/lib/dialing/model';
import { DialLink, type Dialling } from './dial-link';

const keys = [...'1234567890'];

/** The keys of a telephone: those that lead on can be pressed. */
export function KeyRow({ digits, toDial, ...dialling }: Dialling & { digits: string; toDial: ToDial }) {
  return (
    <section aria-labelledby="to-dial" className="grid gap-2">
      <h3 id="to-dial" className="font-medium">
        {sayMore(digits, toDial)}
      </h3>
      <ul className="flex flex-wrap gap-1">
        {keys.map((key) => (
          <li key={key}>
            {toDial.nextDigits.includes(key) ? (
              <DialLink
                {...dialling}
                digits={digits + key}
                label={`${key}: dial ${digits}${key}`}
                className={clsx(keyClass, 'border-accent bg-accent-soft font-bold text-ink hover:border-ink')}
              >
                {key}
              </DialLink>
            ) : (
              <span aria-hidden="true" className={clsx(keyClass, 'border-dashed border-line text-ink-2')}>
                {key}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyClass =
  'digits grid size-8 place-items-center rounded-control border no-underline pointer-coarse:size-11';
