'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { loadDemo } from '@/lib/demo/load-demo';
import { removeDemo } from '@/lib/demo/remove-demo';

const options = { input: () => ({}), then: () => refresh() };

export const loadDemoAction = action(loadDemo, options);
export const removeDemoAction = action(removeDemo, options);
