import type { Words } from './wording';

export const german: Words = {
  greeting: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  orOpen: 'Oder diese Adresse öffnen:',
  footer: (place) => `Gesendet von Tenantry auf ${place}. Antworten auf diese Mail werden nicht gelesen.`,
  kinds: {
    invitation: ({ tenantName, inviterName, expiresAt }) => ({
      subject: `Ihr Zugang zu ${tenantName}`,
      paragraphs: [
        `${inviterName} lädt Sie ein, ${tenantName} zu betreuen.`,
        'Legen Sie ein Passwort fest, um hineinzukommen. Ist der Mandant noch nicht aktiv, sehen Sie danach seine Nummern und Personen durch und aktivieren ihn.',
      ],
      action: 'Passwort festlegen',
      afterwards: [
        `Der Link gilt einmal, bis ${expiresAt}. Danach bitten Sie ${inviterName} um einen neuen.`,
        'Er ist nur für Sie bestimmt: Geben Sie ihn nicht weiter. Haben Sie diese Mail nicht erwartet, löschen Sie sie; dann geschieht nichts.',
      ],
    }),
    activated: ({ tenantName, toAddress }) => ({
      subject: `${tenantName} ist aktiv`,
      paragraphs: [
        `${tenantName} ist jetzt aktiv, seine Nummern sind in Betrieb.`,
        `Melden Sie sich mit ${toAddress} und Ihrem Passwort an: Sie sehen dort Nummern, Personen und alle Änderungen.`,
      ],
      action: 'Konsole öffnen',
      afterwards: [],
    }),
    'password-reset': ({ expiresAt }) => ({
      subject: 'Neues Passwort festlegen',
      paragraphs: [
        'Auf der Anmeldeseite wurde mit dieser Adresse ein neues Passwort angefordert. Hier legen Sie es fest.',
      ],
      action: 'Neues Passwort festlegen',
      afterwards: [
        `Der Link gilt einmal, bis ${expiresAt}.`,
        'Haben Sie es nicht angefordert, löschen Sie diese Mail; Ihr Passwort bleibt, wie es ist.',
      ],
    }),
    'password-changed': ({ at, toAddress }) => ({
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: [
        `Das Passwort von ${toAddress} wurde geändert: ${at}.`,
        'Waren Sie das selbst, ist nichts zu tun.',
      ],
      action: 'Zur Anmeldeseite',
      afterwards: [
        'Waren Sie es nicht, legen Sie sofort ein anderes fest: auf der Anmeldeseite über „Password forgotten?“ (Passwort vergessen). Sagen Sie auch Ihrem Administrator Bescheid.',
      ],
    }),
    'support-request': ({ tenantName, personName, reason, minutes }) => ({
      subject: `${personName} bittet um Einblick in ${tenantName}`,
      paragraphs: [
        `${personName} von Ihrem Anbieter bittet um Einblick in die Konsole von ${tenantName}. Der Zugang gälte ${minutes} Minuten lang; dabei ließe sich alles lesen und nichts ändern.`,
      ],
      quote: { by: 'Als Grund ist angegeben:', text: reason },
      action: 'Erlauben oder ablehnen',
      afterwards: ['Bevor Sie zustimmen, kommt niemand hinein. Sie können den Zugang jederzeit beenden.'],
    }),
    'webhook-paused': ({ webhookName, failures, at }) => ({
      subject: `Webhook angehalten: ${webhookName}`,
      paragraphs: [
        `Der Empfänger des Webhooks ${webhookName} hat seit ${at} nichts angenommen; ${failures} Versuche in Folge waren vergeblich. Der Webhook ist jetzt angehalten, und nichts wird mehr gesendet.`,
        'Sehen Sie nach, was der Empfänger geantwortet hat, beheben Sie den Fehler und setzen Sie den Webhook fort. Was inzwischen geschah, wird 30 Tage lang aufbewahrt.',
      ],
      action: 'Webhook öffnen',
      afterwards: [],
    }),
    test: ({ toAddress }) => ({
      subject: 'Eine Testmail von Tenantry',
      paragraphs: [
        `Der Mailserver hat diese Mail an ${toAddress} angenommen. Einladungen und neue Passwörter erreichen die Leute auf demselben Weg.`,
      ],
      action: 'Postausgang öffnen',
      afterwards: [],
    }),
  },
};
