'use server';

import { displayAction } from '../../_list/display-action';

export const saveDisplayAction = displayAction('access-numbers', '/numbers');
