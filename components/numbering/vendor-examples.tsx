'use client';

import { Button } from '@/components/ui/button';
import { derivePrefix } from '@/lib/numbering/derive-prefix';
import { parseNumbers } from '@/lib/numbering/parse-numbers';

const examples = ['1000-1020', '111,1120', '6500,7000', '2000,2001,306-505', '3000-3002,2022-2030'];

/** The documented examples, each of which can be tried with one click. */
export function VendorExamples({ onUse, disabled }: { onUse: (numbers: string) => void; disabled: boolean }) {
  return (
    <details>
      <summary className="link inline-flex min-h-6 items-center">How the prefix length is derived</summary>
      <div className="mt-2 grid max-w-prose gap-2 text-ink-2">
        <p>
          The prefix is what all numbers of one range begin with; a single number counts with all its digits.
          The shortest of these is the prefix length, and a smaller one may be chosen. What follows the prefix
          is the short number that colleagues dial. Extra digits come between the two, so that equal short
          numbers of two entries become different ones.
        </p>
        <ul aria-label="Examples" className="grid gap-1">
          {examples.map((numbers) => {
            const { because } = derivePrefix(parseNumbers(numbers).ranges);
            return (
              <li key={numbers} className="flex flex-wrap items-center gap-x-3">
                <Button size="small" disabled={disabled} className="font-mono" onClick={() => onUse(numbers)}>
                  {numbers}
                </Button>
                <span>{because}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
