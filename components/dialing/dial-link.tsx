import type { MouseEvent, ReactNode } from 'react';
import { type DialPlace, dialAddress } from './dial-address';

export interface Dialling {
  place: DialPlace;
  /** Dials in place, where a script runs. */
  onDial: (digits: string) => void;
}

interface DialLinkProps extends Dialling {
  digits: string;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A link that dials: an address like any other, followed without leaving the page. */
export function DialLink({ place, onDial, digits, label, className, children }: DialLinkProps) {
  function dialHere(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onDial(digits);
  }
  return (
    <a href={dialAddress(place, digits)} aria-label={label} className={className} onClick={dialHere}>
      {children}
    </a>
  );
}
