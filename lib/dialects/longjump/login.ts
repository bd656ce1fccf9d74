import * as z from 'zod';
import { SignInInput } from '../../accounts/model';
import { parseInput } from '../../parse-input';
import type { SentRecord } from './read-record';

const Login = z.object({ userName: SignInInput.shape.email, password: SignInInput.shape.password });

/** The documented record of a login; the user name is the e-mail address or login id of the console. */
export function parseLogin(record: SentRecord): { email: string; password: string } {
  const { userName, password } = parseInput(Login, Object.fromEntries(record));
  return { email: userName, password };
}
