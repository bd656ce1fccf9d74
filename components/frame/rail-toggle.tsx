'use client';

import { PanelLeft } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';
import { rememberChoice } from './remember';

export type RailWidth = 'open' | 'collapsed';

export function RailToggle({ initial }: { initial: RailWidth }) {
  const [width, setWidth] = useState(initial);

  function toggle(frame: HTMLElement | null) {
    const next = width === 'open' ? 'collapsed' : 'open';
    frame?.setAttribute('data-rail', next);
    rememberChoice('rail', next);
    setWidth(next);
  }

  return (
    <IconButton
      label={width === 'open' ? 'Collapse navigation' : 'Expand navigation'}
      aria-expanded={width === 'open'}
      icon={<PanelLeft aria-hidden />}
      onClick={(event) => toggle(event.currentTarget.closest<HTMLElement>('[data-rail]'))}
    />
  );
}
