import { CopyButton } from '../ui/copy-button';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';

export interface RecoveryCodesProps {
  codes: readonly string[];
  next: string;
  /** Whether the second factor was turned on just now. */
  isNew?: boolean;
}

/** Shown once, right after they were made. */
export function RecoveryCodes({ codes, next, isNew = false }: RecoveryCodesProps) {
  return (
    <div className="flex flex-col gap-4">
      <Notice announce="status" title={isNew ? 'Your second factor is on' : 'New recovery codes are made'}>
        Keep these {codes.length} codes apart from your telephone; they are shown this once. Each lets you in
        once when the telephone is not at hand.
      </Notice>
      <figure className="border-y border-line bg-sunken">
        <figcaption className="flex items-center justify-between gap-2 border-b border-line px-3 py-1 text-meta text-ink-2">
          Recovery codes
          <CopyButton text={codes.join('\n')} what="recovery codes" look="word" />
        </figcaption>
        <ul
          aria-label="Recovery codes"
          className="grid grid-cols-1 gap-x-6 gap-y-1 px-3 py-2 font-mono text-table min-[20rem]:grid-cols-2"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </figure>
      <div>
        <LinkButton href={next} variant="primary">
          I have kept them
        </LinkButton>
      </div>
    </div>
  );
}
