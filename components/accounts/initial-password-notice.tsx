import type { ReactNode } from 'react';
import { CodeBlock } from '../ui/code-block';
import { Notice } from '../ui/notice';

export interface InitialPasswordNoticeProps {
  name: string;
  /** Without one, the administrator has just typed it and knows it. */
  password: string | undefined;
  actions?: ReactNode;
}

export function InitialPasswordNotice({ name, password, actions }: InitialPasswordNoticeProps) {
  return (
    <div className="flex max-w-form flex-col gap-4">
      <Notice announce="status" title={`${name} can sign in`}>
        {password === undefined
          ? `Hand over the initial password you chose. ${name} has to replace it at the first sign-in.`
          : `This is the only time the initial password is shown. Hand it over; ${name} has to replace it at the first sign-in.`}
      </Notice>
      {password !== undefined && <CodeBlock code={password} what="Initial password" />}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
