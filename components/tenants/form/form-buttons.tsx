'use client';

import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { type Step, stepAfter, stepBefore, stepTitles } from './steps';

export interface FormButtonsProps {
  step: Step;
  onGo: (step: Step) => void;
  /** What saving is called here. */
  verb: string;
  pending: boolean;
  cancelHref: string;
  onKeepDraft: () => void;
  children: ReactNode;
}

const withScript = '[@media(scripting:none)]:hidden';

/** The way on, back, out, and the one that saves; it is never disabled. */
export function FormButtons(props: FormButtonsProps) {
  const { step, onGo, verb, pending, cancelHref, onKeepDraft, children } = props;
  const next = stepAfter(step);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
      {step !== 'identity' && (
        <Button className={withScript} onClick={() => onGo(stepBefore(step))}>
          Back
        </Button>
      )}
      {step !== 'review' && (
        <Button
          type="submit"
          name="step"
          value={next}
          formNoValidate
          variant="primary"
          className={withScript}
          onClick={(event) => {
            event.preventDefault();
            onGo(next);
          }}
        >
          Next: {stepTitles[next]}
        </Button>
      )}
      <SubmitButton pending={pending} variant={step === 'review' ? 'primary' : 'secondary'}>
        {verb}
      </SubmitButton>
      <Button
        type="submit"
        name="intent"
        value="draft"
        formNoValidate
        onClick={(event) => {
          event.preventDefault();
          onKeepDraft();
        }}
      >
        Save draft
      </Button>
      <LinkButton href={cancelHref} variant="quiet">
        Cancel
      </LinkButton>
      {children}
    </div>
  );
}
