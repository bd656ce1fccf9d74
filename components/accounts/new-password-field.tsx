'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { type PasswordOwner, type PasswordRule, passwordRules } from '@/lib/accounts/password-rules';
import { PasswordField } from '../form/password-field';

export interface NewPasswordFieldProps {
  name: string;
  label: string;
  /** Whose password it becomes; fields `email` and `name` of the same form count before it. */
  owner: PasswordOwner;
  error?: string;
}

/** A new password with its rules, each ticked off while typing. Nothing turns red before the form was sent. */
export function NewPasswordField({ name, label, owner, error }: NewPasswordFieldProps) {
  const [typed, setTyped] = useState({ password: '', owner });
  const shownRules = passwordRules.filter((rule) => rule.code !== 'too-long' || !isMet(rule));
  const met = shownRules.filter(isMet).length;

  function isMet(rule: PasswordRule): boolean {
    return typed.password !== '' && rule.isMet(typed.password, typed.owner);
  }

  return (
    <div className="flex max-w-form flex-col gap-2">
      <PasswordField
        name={name}
        label={label}
        autoComplete="new-password"
        hint="A few words in a row are easy to remember. Blanks and every other character count."
        error={error}
        value={typed.password}
        onChange={(event) => {
          const { value, form } = event.currentTarget;
          setTyped({ password: value, owner: ownerIn(form, owner) });
        }}
      />
      <ul aria-label="Rules" className="text-table text-ink-2">
        {shownRules.map((rule) => (
          <li key={rule.code} className="flex items-baseline gap-2">
            <span aria-hidden="true" className={clsx('font-mono', isMet(rule) && 'text-ok')}>
              {isMet(rule) ? '■' : '□'}
            </span>
            <span className={clsx(isMet(rule) && 'text-ink')}>
              {rule.label}
              <span className="sr-only">{isMet(rule) ? ' (met)' : ' (not met yet)'}</span>
            </span>
          </li>
        ))}
        <li className="flex items-baseline gap-2">
          <span aria-hidden="true" className="font-mono">
            ·
          </span>
          Not on the list of common passwords, which is checked when you save
        </li>
      </ul>
      <span role="status" className="sr-only">
        {typed.password !== '' && `${met} of ${shownRules.length} rules met`}
      </span>
    </div>
  );
}

function ownerIn(form: HTMLFormElement | null, owner: PasswordOwner): PasswordOwner {
  const valueOf = (field: string) => {
    const input = form?.elements.namedItem(field);
    return input instanceof HTMLInputElement ? input.value : '';
  };
  return { email: valueOf('email') || owner.email, name: valueOf('name') || owner.name };
}
