const grace = 30_000;
/** One attempt to hand over a webhook's event takes 10 s at most. */
const sendGrace = 12_000;

let stopping = false;

export function isStopping() {
  return stopping;
}

/**
 * On SIGTERM or SIGINT: nothing new is accepted, running requests finish, then the process ends with status 0.
 * `serving` gives the server, once there is one, and how many requests run.
 */
export function stopOnSignal(serving) {
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await drain(serving());
    // What is just being handed over is noted as sent, so that it is not sent again after the next start.
    const sending = [
      globalThis.tenantryMails?.end(),
      globalThis.tenantryWebhooks?.end(),
      globalThis.tenantryCalls?.end?.(),
    ];
    await Promise.race([Promise.all(sending), pause(sendGrace)]);
    // The product keeps its one database handle there (app/_server/storage.ts). Closing it folds SQLite's log in.
    await (await globalThis.tenantryStorage)?.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
}

/** Resolves when no request runs any more, or when the time for that is over. */
async function drain({ server, running }) {
  if (!server) return;
  const deadline = Date.now() + grace;
  server.close();
  while (running() > 0 && Date.now() < deadline) await pause(20);
  server.closeAllConnections();
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
