import { Link } from '@/components/scope/link';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-title font-bold">This page does not exist.</h1>
      <p className="mt-1 text-ink-2">Its address may not be complete.</p>
      <p className="mt-4">
        <Link href="/" className="underline">
          Go to your console
        </Link>
      </p>
    </main>
  );
}
