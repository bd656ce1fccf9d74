// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ListPages } from './list-pages';
import { type PagePlace, writeList } from './list-place';

afterEach(cleanup);

interface Shown {
  from: number;
  next: string | null;
  previous: string | null;
}

function show({ from, next, previous }: Shown) {
  const page = { items: ['a', 'b'], total: 60, next, previous, view: { from } };
  const addressOf = (view: PagePlace, place: PagePlace) => writeList('/mails', { ...view, ...place }, []);
  render(<ListPages page={page} size={50} noun="mail" addressOf={addressOf} />);
  expect(screen.getByRole('navigation', { name: 'Pages of mails' })).toBeDefined();
  return ['Previous', 'Next'].map((name) => screen.getByRole('link', { name }).getAttribute('href'));
}

it('leads on from the last row, and nowhere before the first page', () => {
  expect(show({ from: 1, next: 'n', previous: null })).toEqual([null, '/mails?after=n&from=3']);
  expect(screen.getByText('1–2 of 60')).toBeDefined();
});

it('leads back by a whole page, to the first row at most', () => {
  expect(show({ from: 59, next: null, previous: 'p' })).toEqual(['/mails?before=p&from=9', null]);
  cleanup();
  expect(show({ from: 20, next: null, previous: 'p' })).toEqual(['/mails?before=p', null]);
});
