import { FillMark } from './cell-drawing';
import { type Fill, fillWords } from './map-fills';

/** What the patterns on the map mean, only those that are on it. */
export function MapLegend({ fills }: { fills: readonly Fill[] }) {
  return (
    <ul aria-label="Patterns" className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
      {fills.map((fill) => (
        <li key={fill} className="flex items-center gap-1.5">
          <FillMark fill={fill} />
          {fillWords[fill]}
        </li>
      ))}
    </ul>
  );
}
