'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';

/** Why nothing was saved, where no field is to blame. Takes the focus, because the button stands far below. */
export function Refusal({ message, of }: { message: string; of: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [of]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" announce="alert" title={message} />
    </div>
  );
}
