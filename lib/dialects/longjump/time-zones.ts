/**
 * The vendor's table of time zone codes was nowhere to be read; only code 12 is known, beside a Californian address.
 * These are ours: from west to east, 12 where it has to be. A code never changes its zone; new zones come at the end.
 */
const zones =
  `Pacific/Niue Pacific/Pago_Pago Pacific/Honolulu Pacific/Rarotonga Pacific/Tahiti Pacific/Marquesas Pacific/Gambier
  America/Adak America/Anchorage Pacific/Pitcairn America/Tijuana America/Los_Angeles America/Vancouver America/Phoenix
  America/Denver America/Edmonton America/Hermosillo America/Chicago America/Winnipeg America/Regina America/Mexico_City
  America/Guatemala America/Costa_Rica America/New_York America/Toronto America/Panama America/Jamaica America/Havana
  America/Bogota America/Lima America/Halifax America/Puerto_Rico America/Santo_Domingo America/Caracas America/La_Paz
  America/Santiago America/Asuncion America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires America/Montevideo
  America/Nuuk Atlantic/South_Georgia Atlantic/Azores Atlantic/Cape_Verde UTC Europe/London Europe/Dublin Europe/Lisbon
  Atlantic/Reykjavik Africa/Casablanca Africa/Accra Africa/Lagos Africa/Algiers Africa/Tunis Europe/Madrid Europe/Paris
  Europe/Brussels Europe/Amsterdam Europe/Luxembourg Europe/Berlin Europe/Zurich Europe/Vienna Europe/Rome Europe/Malta
  Europe/Copenhagen Europe/Oslo Europe/Stockholm Europe/Prague Europe/Bratislava Europe/Budapest Europe/Warsaw
  Europe/Ljubljana Europe/Zagreb Europe/Sarajevo Europe/Belgrade Europe/Skopje Europe/Tirane Africa/Cairo Africa/Tripoli
  Africa/Johannesburg Africa/Maputo Europe/Athens Europe/Sofia Europe/Bucharest Europe/Chisinau Europe/Kyiv Europe/Vilnius
  Europe/Riga Europe/Tallinn Europe/Helsinki Asia/Jerusalem Asia/Beirut Asia/Amman Asia/Nicosia Europe/Istanbul
  Europe/Minsk Europe/Moscow Asia/Baghdad Asia/Kuwait Asia/Riyadh Asia/Qatar Africa/Nairobi Africa/Addis_Ababa Asia/Tehran
  Asia/Dubai Asia/Muscat Asia/Baku Asia/Tbilisi Asia/Yerevan Asia/Kabul Asia/Karachi Asia/Tashkent Asia/Yekaterinburg
  Asia/Almaty Asia/Kolkata Asia/Colombo Asia/Kathmandu Asia/Dhaka Asia/Omsk Asia/Yangon Asia/Bangkok Asia/Ho_Chi_Minh
  Asia/Jakarta Asia/Novosibirsk Asia/Shanghai Asia/Hong_Kong Asia/Taipei Asia/Singapore Asia/Kuala_Lumpur Asia/Manila
  Australia/Perth Asia/Ulaanbaatar Australia/Eucla Asia/Tokyo Asia/Seoul Asia/Yakutsk Australia/Darwin Australia/Adelaide
  Australia/Brisbane Australia/Sydney Australia/Melbourne Australia/Hobart Pacific/Guam Asia/Vladivostok
  Australia/Lord_Howe Pacific/Noumea Pacific/Guadalcanal Pacific/Auckland Pacific/Fiji Asia/Kamchatka Pacific/Chatham
  Pacific/Apia Pacific/Tongatapu Pacific/Kiritimati`.split(/\s+/);

/** Every code with its zone, as the database of time zones of IANA names it. */
export const timeZoneCodes: readonly { code: number; zone: string }[] = zones.map((zone, at) => ({
  code: at + 1,
  zone,
}));

export function zoneOfCode(code: number): string | undefined {
  return zones[code - 1];
}

/** Undefined for a zone that the table does not have: this door shows it as empty and leaves it as it is. */
export function codeOfZone(zone: string): number | undefined {
  const at = zones.indexOf(zone);
  return at === -1 ? undefined : at + 1;
}
