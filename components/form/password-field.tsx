'use client';

import { clsx } from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../ui/icon-button';
import { TextField, type TextFieldProps } from './text-field';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'after' | 'autoComplete'> {
  /** Tells password managers what to do. */
  autoComplete: 'current-password' | 'new-password';
}

/** Paste is welcome, nothing is cut off, and the button shows what was typed. */
export function PasswordField({ className, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      className={clsx(shown && 'font-mono', className)}
      after={
        <IconButton
          label={shown ? 'Hide password' : 'Show password'}
          icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          className="border-line-strong!"
          onClick={() => setShown((before) => !before)}
        />
      }
      {...rest}
    />
  );
}
