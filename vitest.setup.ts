if (typeof document === 'undefined') {
  /** What hashing costs is measured, not tested; thousands of passwords at the real price are minutes. */
  const { hashingCost } = await import('./lib/accounts/hash-password');
  Object.assign(hashingCost, { memoryCost: 1024, timeCost: 1 });
} else {
  /** On a machine that is busy with other work a dialog takes longer than the second that Testing Library waits. */
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
