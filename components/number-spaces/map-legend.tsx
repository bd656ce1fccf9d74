import { FillMark } from './cell-drawing';
import { type Fill, fillWord } from './map-fills';

/** What the patterns on the map mean, only those that are on it. */
export function MapLegend({ fills, isNear }: { fills: readonly Fill[]; isNear: boolean }) {
  return (
    <ul aria-label="Patterns" className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
      {fills.map((fill) => (
        <li key={fill} className="flex items-center gap-1.5">
          <FillMark fill={fill} />
          {fillWord(fill, isNear)}
        </li>
      ))}
    </ul>
  );
}
