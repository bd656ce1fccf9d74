import { Problem } from '../../problem';

/** Where a command or query asks in a scope for what nobody has there. */
export function beyondPartner(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'beyond-partner',
    message: 'This belongs to the provider as a whole and is not kept by partner.',
  });
}

/** A store of which a scope has these methods; whatever else is asked of it is refused, methods of tomorrow included. */
export function only<Store extends object>(opened: Partial<Store>): Store {
  return new Proxy(opened, {
    get(target, name, receiver) {
      if (Object.hasOwn(target, name)) return Reflect.get(target, name, receiver) as unknown;
      throw beyondPartner();
    },
  }) as Store;
}

/** A store that nobody in a scope reads or writes. */
export function closed<Store extends object>(): Store {
  return only<Store>({});
}
