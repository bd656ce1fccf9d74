'use client';

import { type FormEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface SelectionPlace {
  form: RefObject<HTMLFormElement | null>;
  /** The rows of this page. */
  pageIds: string[];
  /** Another filter means other rows: nothing stays selected. */
  filter: string;
}

export interface Selection {
  /** Undefined until the page can count. */
  count: number | undefined;
  /** Selected on other pages of the same list. */
  elsewhere: string[];
  /** Every row of this page is selected. */
  isWholePage: boolean;
}

/**
 * Which rows are ticked. The boxes are plain inputs of the form and hold the truth for this page; what was ticked
 * on other pages is remembered beside them.
 */
export function useSelection({ form, pageIds, filter }: SelectionPlace) {
  const lastTicked = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>();
  const [seenFilter, setSeenFilter] = useState(filter);
  if (seenFilter !== filter) {
    setSeenFilter(filter);
    setSelected(new Set());
  }

  // Another page brings other boxes; those that were ticked before are ticked again.
  useLayoutEffect(() => {
    if (selected) for (const box of boxesOf(form.current)) box.checked = selected.has(box.value);
    showWhole(form.current);
  }, [form, pageIds, selected]);

  function take(changed: HTMLFormElement) {
    const boxes = boxesOf(changed).map(({ value, checked }) => ({ value, checked }));
    setSelected((before) => {
      const next = new Set(before);
      for (const { value, checked } of boxes) {
        if (checked) next.add(value);
        else next.delete(value);
      }
      return next;
    });
  }

  function onChange(event: FormEvent<HTMLFormElement>) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    if ('selectPage' in box.dataset) {
      for (const other of boxesOf(event.currentTarget)) other.checked = box.checked;
    } else if (box.name !== 'ids') return;
    take(event.currentTarget);
  }

  /** A click with Shift ticks everything between this box and the one before. */
  function onClick(event: MouseEvent<HTMLFormElement>) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== 'ids') return;
    const boxes = boxesOf(event.currentTarget);
    const from = lastTicked.current ? boxes.indexOf(lastTicked.current) : -1;
    lastTicked.current = box;
    if (!event.shiftKey || from < 0) return;
    const to = boxes.indexOf(box);
    for (const other of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) other.checked = box.checked;
    take(event.currentTarget);
  }

  return {
    onChange,
    onClick,
    onReset: () => setSelected(new Set()),
    count: selected?.size,
    elsewhere: [...(selected ?? [])].filter((id) => !pageIds.includes(id)),
    isWholePage: pageIds.length > 0 && pageIds.every((id) => selected?.has(id)),
  };
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('tbody input[name=ids]') ?? [])];
}

/** The box in the head has three states for this page. */
function showWhole(form: HTMLFormElement | null): void {
  const whole = form?.querySelector<HTMLInputElement>('[data-select-page]');
  if (!whole) return;
  const boxes = boxesOf(form);
  const ticked = boxes.filter((box) => box.checked).length;
  whole.checked = ticked > 0 && ticked === boxes.length;
  whole.indeterminate = ticked > 0 && ticked < boxes.length;
}
