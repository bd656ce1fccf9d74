/** On a machine that is busy with other work a dialog takes longer than the second that Testing Library waits. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
