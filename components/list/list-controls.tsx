'use client';

import {
  type MouseEvent,
  type PointerEventHandler,
  type ReactNode,
  useActionState,
  useRef,
  useTransition,
} from 'react';
import { useRouter } from '@/components/scope/use-router';
import { BulkBar } from './bulk-bar';
import { BulkPanel } from './bulk-panel';
import type { BulkState, BulkWords } from './bulk-state';
import { useSelection } from './use-selection';

export interface ListControlsProps {
  /** The rows of this page. */
  pageIds: string[];
  /** The filter that "all matching" means, as an address says it, and how many it matches. */
  filter: string;
  total: number;
  bulkKinds: string[];
  words: BulkWords;
  bulk: (state: BulkState, form: FormData) => Promise<BulkState>;
  onMenu?: (opening: MenuOpening) => void;
  onPointerOver?: PointerEventHandler;
  children: ReactNode;
}

/** A press on a row's menu link. */
export interface MenuOpening {
  anchor: HTMLElement;
  byKeyboard: boolean;
  /** Each opening is a new one. */
  at: number;
}

/** Listens for all rows at once: selection, the row menu, and links that need no full load. */
export function ListControls({ children, onMenu, onPointerOver, ...props }: ListControlsProps) {
  const { pageIds, filter, total, bulkKinds, words } = props;
  const router = useRouter();
  const [state, bulk, working] = useActionState(props.bulk, { status: 'idle' });
  const [going, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const selection = useSelection({ form, pageIds, filter });

  function click(event: MouseEvent<HTMLFormElement>) {
    selection.onClick(event);
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || !event.currentTarget.contains(link)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    if (!link.closest('tr[data-id]')) return;
    event.preventDefault();
    if (onMenu && 'menu' in link.dataset) {
      // A press by Enter or Space counts no clicks.
      onMenu({ anchor: link, byKeyboard: event.detail === 0, at: event.timeStamp });
      return;
    }
    const { pathname, search } = new URL(link.href);
    startTransition(() => router.push(pathname + search, { scroll: !('peek' in link.dataset) }));
  }

  return (
    <>
      {/* Not fetched later like a menu: what would stream in late stays hidden where no script runs. */}
      {state.status !== 'idle' && <BulkPanel state={state} words={words} action={bulk} />}
      <form
        ref={form}
        action={bulk}
        onClick={click}
        onChange={selection.onChange}
        onReset={selection.onReset}
        onPointerOver={onPointerOver}
        aria-busy={going || working}
        className="group/list aria-busy:[&_table]:opacity-60"
      >
        {children}
        {bulkKinds.length > 0 && (
          <BulkBar
            kinds={bulkKinds}
            words={words}
            filter={filter}
            total={total}
            shown={pageIds.length}
            working={working}
            selection={selection}
          />
        )}
      </form>
    </>
  );
}
