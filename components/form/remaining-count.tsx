'use client';

import { useEffect, useState } from 'react';

/**
 * "6 characters left", from four fifths of the limit on. Listens to the input by id, so that it serves native inputs
 * and registered ones alike and the field itself stays plain HTML.
 */
export function RemainingCount({ inputId, limit }: { inputId: string; limit: number }) {
  const [length, setLength] = useState(0);

  useEffect(() => {
    const input = document.getElementById(inputId);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    const measure = () => setLength([...input.value].length);
    measure();
    input.addEventListener('input', measure);
    return () => input.removeEventListener('input', measure);
  }, [inputId]);

  const left = limit - length;
  const near = length >= limit * 0.8;
  return (
    <p id={`${inputId}-remaining`} aria-live="polite" className="text-meta text-ink-2 empty:hidden">
      {near && left >= 0 && `${left} ${left === 1 ? 'character' : 'characters'} left`}
      {near && left < 0 && (
        <span className="text-danger">{`${-left} ${left === -1 ? 'character' : 'characters'} too many`}</span>
      )}
    </p>
  );
}
