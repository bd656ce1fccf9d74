'use client';

import { type RefObject, useRef } from 'react';
import { FormSection } from '@/components/form/form-section';
import { IssueText } from '@/components/form/issue-text';
import { issueAt } from '@/components/form/issues';
import { TextField } from '@/components/form/text-field';
import { useTyped } from '@/components/form/use-typed';
import type { Issue } from '@/lib/problem';
import { deriveUrl } from '@/lib/tenants/keys';
import type { UseValues } from './use-values';

export interface IdentityFieldsProps {
  values: UseValues;
  issues: readonly Issue[];
}

/** Whose tenant it is, and under which address. */
export function IdentityFields({ values, issues }: IdentityFieldsProps) {
  const place = useRef<HTMLDivElement>(null);
  const { name } = useTyped(place as RefObject<HTMLElement | null>, { name: values.name });
  return (
    <FormSection title="Tenant">
      <div ref={place} className="contents">
        <TextField
          name="name"
          label="Name"
          limit={120}
          autoComplete="off"
          defaultValue={values.name}
          error={at(issues, 'name')}
        />
        <TextField
          name="url"
          label="Url"
          optional
          hint="Lower-case letters, digits, hyphens and dots. Left empty it follows from the name."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="font-mono"
          placeholder={deriveUrl(name)}
          defaultValue={values.url}
          error={at(issues, 'url')}
        />
      </div>
    </FormSection>
  );
}

/** The message for a field, with a link to whoever stands against it, and what would do. */
export function at(issues: readonly Issue[], path: string) {
  const issue = issueAt(issues, path);
  if (!issue) return undefined;
  return (
    <>
      <IssueText issue={issue} holderHref={(id) => `/tenants/${id}`} />
      {issue.suggestion && ` ${issue.suggestion} is free.`}
    </>
  );
}
