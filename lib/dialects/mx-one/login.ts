import * as z from 'zod';
import { SignInInput } from '../../accounts/model';
import { parseInput } from '../../parse-input';

/** The documented body of a login; the username is the e-mail address with which people sign in here. */
const Login = z.strictObject({
  username: SignInInput.shape.email,
  password: SignInInput.shape.password,
});

export function parseLogin(document: unknown): { email: string; password: string } {
  const { username, password } = parseInput(Login, document);
  return { email: username, password };
}
