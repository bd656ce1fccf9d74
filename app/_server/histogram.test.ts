import { expect, it } from 'vitest';
import { makeHistogram } from './histogram';

it('shows counts up to each bound, their sum, and no quote from a label', () => {
  const histogram = makeHistogram({ name: 'took_seconds', help: 'How long.' });
  histogram.observe({ route: '/a"b' }, 0.002);
  histogram.observe({ route: '/a"b' }, 0.3);
  histogram.observe({ route: '/a"b' }, 60);
  histogram.observe({ route: '/c' }, 1);
  const lines = histogram.show().split('\n');
  expect(lines.slice(0, 2)).toEqual(['# HELP took_seconds How long.', '# TYPE took_seconds histogram']);
  expect(lines).toContain('took_seconds_bucket{route="/a_b",le="0.002"} 1');
  expect(lines).toContain('took_seconds_bucket{route="/a_b",le="0.25"} 1');
  expect(lines).toContain('took_seconds_bucket{route="/a_b",le="0.5"} 2');
  expect(lines).toContain('took_seconds_bucket{route="/a_b",le="10"} 2');
  expect(lines).toContain('took_seconds_bucket{route="/a_b",le="+Inf"} 3');
  expect(lines).toContain('took_seconds_sum{route="/a_b"} 60.302');
  expect(lines).toContain('took_seconds_count{route="/c"} 1');
});
