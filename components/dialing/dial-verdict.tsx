import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { Link } from '@/components/scope/link';
import { CopyButton } from '@/components/ui/copy-button';
import { Lamp, type LampState } from '@/components/ui/lamp';
import { Notice } from '@/components/ui/notice';
import type { DialAnswer, Reach } from '@/lib/dialing/model';

/** What is reached, drawn and said. */
export function DialVerdict({ answer }: { answer: DialAnswer }) {
  const { state, word } = lampOf(answer);
  return (
    <section aria-label="Answer" className="grid gap-3">
      <div role="status" className="grid gap-1">
        <p>
          <Lamp state={state}>{word}</Lamp>
        </p>
        <p className="max-w-prose text-section text-pretty">{answer.sentence}</p>
      </div>
      {answer.reaches.length > 0 && answer.isAllowed !== false && (
        <ul aria-label="Reaches" className="grid gap-2">
          {answer.reaches.map((reach) => (
            <ReachItem key={`${reach.number} ${reach.by}`} reach={reach} />
          ))}
        </ul>
      )}
      {answer.advice.length > 0 && (
        <Notice tone="warning">
          <ul>
            {answer.advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function ReachItem({ reach }: { reach: Reach }) {
  const { number, prefixLength, extraDigits, entry, kind, by, tenant } = reach;
  const list = kind === 'abbreviated' ? 'common abbreviated numbers' : 'directory numbers';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-l-3 border-line-strong pl-3">
      <span className="flex items-center gap-1">
        <DigitAnatomy
          number={number}
          prefixLength={by === 'short' ? prefixLength : 0}
          extraDigits={by === 'short' ? extraDigits : ''}
          className="text-ruler"
        />
        <CopyButton text={number} what={`number ${number}`} />
      </span>
      <span className="text-ink-2">
        {tenant ? (
          <>
            of{' '}
            <Link href={`/tenants/${tenant.id}?tab=numbers`} prefetch={false} className="link">
              {tenant.name}
            </Link>
          </>
        ) : (
          entry !== null && `entry ${entry} of the ${list}`
        )}
      </span>
    </li>
  );
}

function lampOf({ verdict, isAllowed }: DialAnswer): { state: LampState; word: string } {
  if (verdict === 'ambiguous') return { state: 'conflict', word: 'Ambiguous' };
  if (verdict === 'unfinished') return { state: 'awaiting', word: 'Not complete' };
  if (verdict === 'pending') return { state: 'awaiting', word: 'Looking' };
  if (verdict === 'nothing') return { state: 'inactive', word: 'Nothing dialled' };
  if (isAllowed === false) return { state: 'inactive', word: 'Barred' };
  if (verdict === 'outside') return { state: 'active', word: 'May be dialled' };
  return { state: 'active', word: verdict === 'exception' ? 'May be dialled' : 'Reaches a number' };
}
