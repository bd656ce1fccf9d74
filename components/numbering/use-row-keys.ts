import { useState } from 'react';

/** Stable keys for rows of a list that is owned elsewhere, so that a row keeps its state when one above it goes. */
export function useRowKeys(length: number) {
  const [{ keys, next }, setRows] = useState(() => grow({ keys: [], next: 0 }, length));
  if (keys.length !== length) setRows(grow({ keys, next }, length));

  function removeKey(index: number) {
    setRows({ keys: keys.toSpliced(index, 1), next });
  }

  function restoreKey(index: number, key: number) {
    setRows({ keys: keys.toSpliced(index, 0, key), next });
  }

  return { keys, removeKey, restoreKey };
}

function grow({ keys, next }: { keys: number[]; next: number }, length: number) {
  const missing = Math.max(0, length - keys.length);
  const added = Array.from({ length: missing }, (_, index) => next + index);
  return { keys: [...keys.slice(0, length), ...added], next: next + missing };
}
