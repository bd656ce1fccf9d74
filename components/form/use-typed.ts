import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/**
 * What stands in some fields inside an element, by their names; also what was typed before the script had loaded. The
 * fields stay plain inputs.
 */
export function useTyped<Name extends string>(
  place: RefObject<HTMLElement | null>,
  start: Record<Name, string>,
): Record<Name, string> {
  const [typed, setTyped] = useState(start);

  const read = useEffectEvent((inside: HTMLElement) => {
    const found = [...inside.querySelectorAll('input')]
      .filter(({ name }) => name in start)
      .map(({ name, value }) => [name, value]);
    setTyped((before) => ({ ...before, ...(Object.fromEntries(found) as Partial<Record<Name, string>>) }));
  });

  useEffect(() => {
    const inside = place.current;
    if (!inside) return;
    const listen = () => read(inside);
    listen();
    inside.addEventListener('input', listen);
    return () => inside.removeEventListener('input', listen);
  }, [place]);

  return typed;
}
