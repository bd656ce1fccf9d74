'use client';

import { clsx } from 'clsx';
import type { KeyboardEvent, PointerEvent } from 'react';

export interface DigitRulerProps {
  /** The first number of the entry; its digits are the cells. */
  number: string;
  prefixLength: number;
  /** The derived prefix length: the boundary never goes beyond it. */
  most: number;
  extraDigits: string;
  label: string;
  onMove: (prefixLength: number) => void;
  disabled?: boolean;
}

/** The boundary between prefix and short number, moved by dragging, tapping, arrow keys, Home and End. */
export function DigitRuler(props: DigitRulerProps) {
  const { number, prefixLength, most, extraDigits, label, onMove, disabled = false } = props;
  const move = (to: number) => {
    const allowed = Math.max(0, Math.min(to, most));
    if (!disabled && allowed !== prefixLength) onMove(allowed);
  };

  function pressKey(event: KeyboardEvent) {
    const to = keyTargets(prefixLength, most)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!disabled && event.currentTarget.hasPointerCapture(event.pointerId)) move(digitsLeftOf(event));
  }

  return (
    <div
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={prefixLength}
      aria-valuetext={describeBoundary(props)}
      aria-disabled={disabled || undefined}
      onKeyDown={pressKey}
      onPointerDown={(event) => {
        if (disabled || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        move(digitsLeftOf(event));
      }}
      onPointerMove={drag}
      className={clsx(
        'inline-flex max-w-full touch-pan-y items-stretch rounded-control border border-line-strong bg-surface text-ruler select-none',
        disabled ? 'opacity-60' : 'cursor-ew-resize',
      )}
    >
      {[...number].map((digit, index) => (
        // A number is a row of places; the place is what identifies a cell.
        <span key={index} className="flex min-w-0">
          {index === prefixLength && <Boundary extraDigits={extraDigits} />}
          <span data-digit={index} className={clsx(cell, index < prefixLength ? quiet : 'font-bold')}>
            {digit}
            {index > 0 && index <= most && <AllowedStop />}
          </span>
        </span>
      ))}
      {prefixLength === number.length && <Boundary extraDigits={extraDigits} />}
    </div>
  );
}

const cell =
  'relative flex w-7 min-w-3.5 shrink items-center justify-center not-first:border-l not-first:border-line';
const quiet = 'bg-sunken text-ink-2';

function Boundary({ extraDigits }: { extraDigits: string }) {
  return (
    <>
      <span className="w-1 shrink-0 bg-accent forced-colors:bg-[Highlight]" />
      {extraDigits && (
        <span className="self-center border-b-2 border-lamp px-0.5 font-bold" data-extra-digits>
          {extraDigits}
        </span>
      )}
    </>
  );
}

/** A notch at each place the boundary may stand. */
function AllowedStop() {
  return <span className="absolute bottom-0 -left-px h-1.5 w-px bg-line-strong" />;
}

function keyTargets(prefixLength: number, most: number): Partial<Record<string, number>> {
  return {
    ArrowLeft: prefixLength - 1,
    ArrowDown: prefixLength - 1,
    ArrowRight: prefixLength + 1,
    ArrowUp: prefixLength + 1,
    Home: 0,
    End: most,
  };
}

function digitsLeftOf({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): number {
  const cells = [...currentTarget.querySelectorAll('[data-digit]')];
  return cells.filter((element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2 < clientX;
  }).length;
}

function describeBoundary({ number, prefixLength, extraDigits }: DigitRulerProps): string {
  const prefix = number.slice(0, prefixLength);
  const short = extraDigits + number.slice(prefixLength);
  return `Prefix length ${prefixLength}: ${prefix || 'no prefix'}, short number ${short || 'empty'}`;
}
