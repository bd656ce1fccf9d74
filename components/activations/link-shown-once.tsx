'use client';

import { useEffect, useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import type { ShownLink } from './invitation-actions';

interface LinkShownOnceProps {
  link: ShownLink;
  personName: string;
}

/** A link that was asked for: copied where the browser allows it, and shown until the page is left. */
export function LinkShownOnce({ link: { url, expiresAt }, personName }: LinkShownOnceProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    let isGone = false;
    navigator.clipboard?.writeText(url).then(
      () => isGone || setCopied(true),
      () => {}, // not allowed: the button beside it says so when it is pressed
    );
    return () => {
      isGone = true;
    };
  }, [url]);
  const until = `${expiresAt.slice(0, 16).replace('T', ' ')} UTC`;
  return (
    <Notice
      title={`Link of ${personName}${isCopied ? ', copied' : ''}`}
      announce="status"
      actions={<CopyButton text={url} what={`link of ${personName}`} look="word" />}
    >
      <p className="font-mono text-table break-all text-ink select-all">{url}</p>
      <p>
        Shown until you leave this page; the audit log has that you looked. Whoever opens it first sets the
        password of {personName}; it is good until {until}.
      </p>
    </Notice>
  );
}
