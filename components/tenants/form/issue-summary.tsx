'use client';

import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { fieldId } from '@/components/form/field';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { Issue } from '@/lib/problem';
import { type Step, stepOf } from './steps';

export interface IssueSummaryProps {
  issues: readonly Issue[];
  attempt: string;
  onGo: (step: Step) => void;
}

/** Every problem with a link to its field, whichever step that stands on. */
export function IssueSummary({ issues, attempt, onGo }: IssueSummaryProps) {
  const placed = issues.filter(({ path }) => path !== '');
  const general = issues.filter(({ path }) => path === '').map(({ message }) => message);

  /** The field must be on screen before the summary's own handler puts the focus there. */
  function show(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const id = link?.getAttribute('href')?.slice(1);
    const issue = placed.find(({ path }) => inputId(path) === id);
    if (!issue) return;
    flushSync(() => onGo(stepOf(issue.path)));
    openFolded(document.getElementById(inputId(issue.path)));
  }

  if (issues.length === 0) return null;
  return (
    <div onClickCapture={show}>
      <ErrorSummary
        attempt={attempt}
        general={general}
        errors={placed.map(({ path, message }) => ({ fieldId: inputId(path), message }))}
      />
    </div>
  );
}

/** Inputs of number entries are called by their path. */
function inputId(path: string): string {
  const inEntry = /^telephony\.(directoryNumbers|commonAbbreviatedNumbers)\.\d+\./.test(path);
  const ofList = /^telephony\.(directoryNumbers|commonAbbreviatedNumbers)$/.exec(path);
  if (ofList) return `${path}.0.${ofList[1]}`;
  return inEntry ? path : fieldId(path);
}

function openFolded(field: HTMLElement | null): void {
  const folded = field?.closest('details');
  if (folded) folded.open = true;
}
