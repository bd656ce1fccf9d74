'use client';

import { lazy, Suspense, useState } from 'react';
import { ListControls, type ListControlsProps, type MenuOpening } from '@/components/list/list-controls';
import type { TenantActions } from '../actions/tenant-action';
import { tenantWords } from './bulk-words';
import { type RowFacts, readRow } from './row-facts';

export interface TenantListControlsProps
  extends Omit<ListControlsProps, 'words' | 'onMenu' | 'onPointerOver'> {
  actions: TenantActions;
  may: { edit: boolean; switch: boolean; delete: boolean };
  binDays: number;
}

const RowMenu = lazy(() => import('./row-menu').then((module) => ({ default: module.RowMenu })));

/** The controls of the tenants list, with a menu for each row. */
export function TenantListControls({ actions, may, binDays, ...controls }: TenantListControlsProps) {
  const [menu, setMenu] = useState<MenuOpening & { row: RowFacts }>();
  return (
    <>
      <ListControls
        {...controls}
        words={tenantWords}
        onMenu={(opening) => {
          const row = readRow(opening.anchor);
          if (row) setMenu({ ...opening, row });
        }}
        onPointerOver={prepareMenu}
      />
      {menu && (
        <Suspense>
          <RowMenu
            key={menu.at}
            row={menu.row}
            anchor={menu.anchor}
            byKeyboard={menu.byKeyboard}
            actions={actions}
            may={may}
            binDays={binDays}
            onDone={() => setMenu(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function prepareMenu({ target }: { target: EventTarget }) {
  if ((target as Element).closest('[data-menu]')) void import('./row-menu');
}
