import type { ReactNode } from 'react';
import { Brand } from '@/components/frame/brand';

/** One column and nothing to wander off to. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-(--spacing-bar) shrink-0 items-center border-b border-line bg-sunken px-4 sm:px-8">
        <Brand href="/" />
      </header>
      <main id="main" className="mx-auto w-full max-w-form px-4 py-8 sm:py-16">
        {children}
      </main>
    </div>
  );
}
