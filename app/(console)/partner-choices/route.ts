import { consoleAnswer } from '@/app/_server/console-answer';
import { findScopeChoices } from '../_frame/scope-choices';

/** What the scope switcher finds as one types: scopes that the reader may enter. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(() =>
    findScopeChoices((new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)),
  );
}
