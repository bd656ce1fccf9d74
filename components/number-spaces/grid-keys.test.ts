import { describe, expect, test } from 'vitest';
import { gridKey } from './grid-keys';

describe('keys on the number map', () => {
  test.each([
    ['7', 3, { kind: 'deeper', digit: '7' }],
    ['0', -1, { kind: 'deeper', digit: '0' }],
    ['Backspace', 3, { kind: 'up' }],
    ['Escape', 3, { kind: 'up' }],
    ['ArrowUp', 3, { kind: 'up' }],
    ['ArrowUp', 8, { kind: 'move', to: 3 }],
    ['ArrowDown', 3, { kind: 'move', to: 8 }],
    ['ArrowDown', 8, { kind: 'move', to: 8 }],
    ['ArrowLeft', 5, { kind: 'move', to: 4 }],
    ['ArrowLeft', 0, { kind: 'move', to: 0 }],
    ['ArrowRight', 9, { kind: 'move', to: 9 }],
    ['Home', 6, { kind: 'move', to: 0 }],
    ['End', 6, { kind: 'move', to: 9 }],
    ['ArrowLeft', -1, undefined],
    ['a', 3, undefined],
    ['Tab', 3, undefined],
  ])('%s at cell %i', (key, at, meant) => {
    expect(gridKey(key, at)).toEqual(meant);
  });
});
