import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DigitAnatomy } from './digit-anatomy';
import { NumberRibbon } from './number-ribbon';

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe('DigitAnatomy', () => {
  it.each([
    [{ number: '467007', prefixLength: 4, extraDigits: '5' }, '4670507'],
    [{ number: '1000', prefixLength: 2 }, '1000'],
    [{ number: '111', prefixLength: 3 }, '111'],
    [{ number: '0010', prefixLength: 0 }, '0010'],
  ])('writes %j as bare digits, so that they copy as such', (props, digits) => {
    expect(textOf(renderToStaticMarkup(<DigitAnatomy {...props} />))).toBe(digits);
  });
});

describe('NumberRibbon', () => {
  const range = (first: string, last: string) => ({ first, last });
  const rects = (markup: string) =>
    [...markup.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);

  it('names the ranges and the conflicts', () => {
    const markup = renderToStaticMarkup(
      <NumberRibbon
        label="Greene Services"
        ranges={[range('1000', '1020'), range('1100', '1100')]}
        collisions={[range('1015', '1018')]}
      />,
    );
    expect(markup).toContain('aria-label="Greene Services: 1000–1020, 1100; in conflict: 1015–1018"');
  });

  it('places a range by its first digits, whatever its length', () => {
    const draw = (first: string, last: string) =>
      rects(renderToStaticMarkup(<NumberRibbon label="A" ranges={[range(first, last)]} />));
    expect(draw('50', '59')).toEqual([[60, 12]]);
    expect(draw('5000', '5999')).toEqual([[60, 12]]);
    expect(draw('00', '99')).toEqual([[0, 120]]);
    expect(draw('99999999999999999999', '99999999999999999999')).toEqual([[118.5, 1.5]]);
  });

  it('draws thousands of neighbouring ranges as one stroke', () => {
    const many = Array.from({ length: 2000 }, (_, index) => {
      const number = String(index * 2).padStart(4, '0');
      return range(number, number);
    });
    expect(rects(renderToStaticMarkup(<NumberRibbon label="A" ranges={many} />))).toHaveLength(1);
  });
});
