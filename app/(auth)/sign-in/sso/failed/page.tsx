import { readSingleSignOn } from '@/app/_server/single-sign-on';
import { PageHeader } from '@/components/frame/page-header';
import { buttonClass } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = { title: 'Not signed in · Sign in' };

/** What the other side or this one said no to, and the way on. */
export default async function SignInFailedPage({ searchParams }: Props) {
  const { because } = await searchParams;
  const name = readSingleSignOn()?.name;
  const explain = explanations.get(typeof because === 'string' ? because : '') ?? unusable;
  const { title, text, again } = explain(name ?? 'the identity provider');
  return (
    <>
      <PageHeader title="Not signed in" breadcrumb={[{ label: 'Sign in', href: '/sign-in' }]} />
      <Notice tone="danger" title={title}>
        {text}
      </Notice>
      <div className="mt-6 flex flex-wrap gap-2">
        {name && again && (
          <a href="/sign-in/sso" className={buttonClass({ variant: 'primary' })}>
            Try {name} again
          </a>
        )}
        <LinkButton href="/sign-in">Sign in with a password</LinkButton>
      </div>
    </>
  );
}

interface Explanation {
  title: string;
  text: string;
  /** Whether trying again may help. */
  again: boolean;
}

type Explain = (name: string) => Explanation;

const unusable: Explain = (name) => ({
  title: `The answer of ${name} could not be used`,
  text: 'Nobody was signed in. Try again; if it stays so, tell whoever runs this server. Its log has the reason.',
  again: true,
});

const explanations = new Map(
  Object.entries<Explain>({
    unset: () => ({
      title: 'No identity provider is set up here',
      text: 'Sign in with your password. Whoever runs this server can set one up.',
      again: false,
    }),
    unreachable: (name) => ({
      title: `${name} does not answer`,
      text: 'The server could not reach it. Try again in a minute, or sign in with your password.',
      again: true,
    }),
    declined: (name) => ({
      title: `${name} did not sign you in`,
      text: 'It was cancelled there, or you may not use this console with that account.',
      again: true,
    }),
    over: () => ({
      title: 'This sign-in is over',
      text: 'It took longer than 10 minutes, was finished before, or began in another browser. Begin again.',
      again: true,
    }),
    'identity-unknown': (name) => ({
      title: 'Nobody here has the e-mail address of this account',
      text: `An administrator adds people, with the address that ${name} knows. Or sign in there as somebody else.`,
      again: true,
    }),
    'identity-unverified': (name) => ({
      title: `${name} has not verified your e-mail address`,
      text: 'Only a verified address leads to an account here. Verify it there, then try again.',
      again: true,
    }),
    'identity-other': (name) => ({
      title: `Your account here is linked to another account of ${name}`,
      text: 'Sign in with your password and unlink the other one under Settings, then try again.',
      again: true,
    }),
    'identity-disabled': () => ({
      title: 'This account is disabled',
      text: 'An administrator can enable it.',
      again: false,
    }),
    'identity-invited': () => ({
      title: 'Your invitation comes first',
      text: 'Open the link of your invitation and choose a password. After that you can sign in either way.',
      again: false,
    }),
  }),
);
