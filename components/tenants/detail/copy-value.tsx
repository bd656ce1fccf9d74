import { CopyButton } from '@/components/ui/copy-button';

/** Something one reads out or pastes elsewhere. */
export function CopyValue({ value, what }: { value: string; what: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="min-w-0 font-mono text-table break-all">{value}</span>
      <CopyButton text={value} what={what} />
    </span>
  );
}
