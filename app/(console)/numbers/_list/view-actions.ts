'use server';

import { viewActions } from '../../_list/view-actions';

const views = viewActions('access-numbers', '/numbers');

export const saveViewAction = views.save;
export const deleteViewAction = views.remove;
