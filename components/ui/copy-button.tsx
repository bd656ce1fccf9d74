'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from './button';
import { IconButton } from './icon-button';

export interface CopyButtonProps {
  /** Exactly what lands on the clipboard: bare digits for numbers. */
  text: string;
  /** What it is, for the name and the spoken feedback: "finance ID", "request id". */
  what: string;
  /** Shows the word Copy beside the icon. */
  look?: 'icon' | 'word';
  className?: string;
}

type Outcome = 'idle' | 'copied' | 'failed';

export function CopyButton({ text, what, look = 'icon', className }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle');

  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  const icon = outcome === 'copied' ? <Check className="text-ok" aria-hidden /> : <Copy aria-hidden />;
  return (
    <span className="inline-flex align-middle" data-print="hide">
      {look === 'icon' ? (
        <IconButton label={`Copy ${what}`} icon={icon} size="small" onClick={copy} className={className} />
      ) : (
        <button type="button" className={buttonClass({ size: 'small' })} onClick={copy}>
          {icon}
          {outcome === 'copied' ? 'Copied' : 'Copy'}
          <span className="sr-only">{what}</span>
        </button>
      )}
      <span role="status" className="sr-only">
        {outcome === 'copied' && `Copied ${what}`}
        {outcome === 'failed' && `The browser did not allow copying the ${what}. Select it and copy by hand.`}
      </span>
    </span>
  );
}
