'use client';

import { useEffect, useId, useState } from 'react';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import { TextField, type TextFieldProps } from './text-field';

export interface Suggestion {
  /** What is filled in. */
  value: string;
  /** Tells alike ones apart: a customer number, an acronym. */
  hint?: string;
}

export interface SuggestFieldProps extends TextFieldProps {
  /** Where suggestions come from as one types: answers `?q=` with a list of them. */
  from: string;
  /** Those that are there before anything is typed, also where no script runs. */
  first?: Suggestion[];
}

const pauseMs = 200;

/** A text field that completes; the browser's own list, so that it works with any keyboard and without JavaScript. */
export function SuggestField({ from, first = [], onChange, ...rest }: SuggestFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState(first);

  useEffect(() => {
    if (typed === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fetchInScope(`${from}?q=${encodeURIComponent(typed)}`, { signal: controller.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as Suggestion[]) : []))
        .then(setFound)
        // Nothing to choose from is no reason to stop typing: the server says what it does not know.
        .catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [from, typed]);

  return (
    <>
      <TextField
        {...rest}
        list={list}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value.trim());
          onChange?.(event);
        }}
      />
      <datalist id={list}>
        {found.map(({ value, hint }) => (
          <option key={`${value} ${hint}`} value={value}>
            {hint}
          </option>
        ))}
      </datalist>
    </>
  );
}
