'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { rememberChoice } from './remember';
import { type Theme, themeAttribute, themes } from './theme';

/** Takes effect at once and is remembered in a cookie that the server reads. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  function choose(next: Theme) {
    paint(next);
    rememberChoice('theme', next);
    setChosen(next);
  }

  return (
    <fieldset>
      <legend className="mb-1 text-meta text-ink-2">Theme</legend>
      <div className="flex">
        {themes.map((option, index) => (
          <label
            key={option}
            className={clsx(
              'relative flex min-h-7 flex-1 items-center justify-center border px-2.5 text-table has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:min-h-11',
              index > 0 && '-ml-px',
              chosen === option
                ? 'z-1 border-accent bg-accent-soft font-medium text-ink'
                : 'border-line-strong text-ink-2 hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={chosen === option}
              onChange={() => choose(option)}
              className="sr-only"
            />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function paint(theme: Theme) {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.setAttribute('data-theme', attribute);
  else document.documentElement.removeAttribute('data-theme');
}

const words: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'System' };
