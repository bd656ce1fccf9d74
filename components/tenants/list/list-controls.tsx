'use client';

import { useRouter } from 'next/navigation';
import {
  lazy,
  type MouseEvent,
  type ReactNode,
  Suspense,
  useActionState,
  useRef,
  useState,
  useTransition,
} from 'react';
import type { BulkKind } from '@/lib/tenants/bulk-model';
import type { TenantActions } from '../actions/tenant-action';
import { BulkBar } from './bulk-bar';
import { BulkPanel } from './bulk-panel';
import type { BulkState } from './bulk-state';
import { type RowFacts, readRow } from './row-facts';
import { useSelection } from './use-selection';

export interface ListControlsProps {
  /** The tenants of this page. */
  pageIds: string[];
  /** The filter that "all matching" means, as an address says it, and how many it matches. */
  filter: string;
  total: number;
  bulkKinds: BulkKind[];
  bulk: (state: BulkState, form: FormData) => Promise<BulkState>;
  actions: TenantActions;
  may: { edit: boolean; switch: boolean; delete: boolean };
  binDays: number;
  children: ReactNode;
}

interface OpenMenu {
  row: RowFacts;
  anchor: HTMLElement;
  byKeyboard: boolean;
  /** Each opening is a new one. */
  at: number;
}

const RowMenu = lazy(() => import('./row-menu').then((module) => ({ default: module.RowMenu })));

/** Listens for all rows at once: selection, the row menu, and links that need no full load. */
export function ListControls({ children, ...props }: ListControlsProps) {
  const { pageIds, filter, total, bulkKinds, actions, may, binDays } = props;
  const router = useRouter();
  const [state, bulk, working] = useActionState(props.bulk, { status: 'idle' });
  const [menu, setMenu] = useState<OpenMenu>();
  const [going, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const selection = useSelection({ form, pageIds, filter });

  function click(event: MouseEvent<HTMLFormElement>) {
    selection.onClick(event);
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || !event.currentTarget.contains(link)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const row = readRow(link);
    if (!row) return;
    event.preventDefault();
    if ('menu' in link.dataset) {
      // A press by Enter or Space counts no clicks.
      setMenu({ row, anchor: link, byKeyboard: event.detail === 0, at: event.timeStamp });
      return;
    }
    const { pathname, search } = new URL(link.href);
    startTransition(() => router.push(pathname + search, { scroll: !('peek' in link.dataset) }));
  }

  return (
    <>
      {/* Not fetched later like the menu: what would stream in late stays hidden where no script runs. */}
      {state.status !== 'idle' && <BulkPanel state={state} action={bulk} />}
      <form
        ref={form}
        action={bulk}
        onClick={click}
        onChange={selection.onChange}
        onReset={selection.onReset}
        onPointerOver={prepareMenu}
        aria-busy={going || working}
        className="group/list aria-busy:[&_table]:opacity-60"
      >
        {children}
        {bulkKinds.length > 0 && (
          <BulkBar
            kinds={bulkKinds}
            filter={filter}
            total={total}
            shown={pageIds.length}
            working={working}
            selection={selection}
          />
        )}
      </form>
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
