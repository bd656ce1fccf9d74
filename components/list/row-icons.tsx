const icons = {
  peek: 'M2 2.5h12v11H2zM9.5 2.5v11',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
} as const;

/** Drawn once at the head of the table; rows refer to it, which keeps them short. */
export function RowIconSprite() {
  return (
    <svg className="hidden" aria-hidden="true">
      {Object.entries(icons).map(([name, path]) => (
        <symbol key={name} id={`row-${name}`} viewBox="0 0 16 16">
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth={name === 'more' ? 2.5 : 1.25}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </symbol>
      ))}
    </svg>
  );
}

export function RowIcon({ name }: { name: keyof typeof icons }) {
  return (
    <svg className="size-4" aria-hidden="true">
      <use href={`#row-${name}`} />
    </svg>
  );
}
