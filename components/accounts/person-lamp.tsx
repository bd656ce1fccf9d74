import { Lamp } from '../ui/lamp';

/** Whether somebody can sign in, and with what. */
export function PersonLamp({
  disabledAt,
  mustChangePassword,
}: {
  disabledAt: string | null;
  mustChangePassword: boolean;
}) {
  if (disabledAt !== null) return <Lamp state="inactive">Disabled</Lamp>;
  if (mustChangePassword) return <Lamp state="awaiting">Initial password</Lamp>;
  return <Lamp state="active" />;
}
