import { consoleAnswer } from '@/app/_server/console-answer';
import { consoleContext } from '@/app/_server/context';
import { ask } from '@/lib/query';
import { checkCustomerNumber } from '@/lib/tenants/check-customer-number';

/** Whether a customer number is free, and which is the next free one: `?system=…&number=…&except=…`. */
export function GET(request: Request): Promise<Response> {
  return consoleAnswer(async () => {
    const wanted = Object.fromEntries(new URL(request.url).searchParams);
    return ask(await consoleContext(), checkCustomerNumber, wanted);
  });
}
