import { isolation } from './one-line';
import type { SetMail } from './set-mail';

/** The console's colours, light; where the program asks for dark, the sheet in the head turns them. */
const colour = {
  canvas: '#faf9f6',
  surface: '#fefefc',
  ink: '#122028',
  quiet: '#45555f',
  line: '#d9d7d2',
  accent: '#116676',
  onAccent: '#fcfbf8',
  lamp: '#f7ad30',
};

const font = "'Atkinson Hyperlegible Next','Segoe UI',system-ui,-apple-system,Roboto,Arial,sans-serif";

const dark = `@media (prefers-color-scheme:dark){
.canvas{background:#0b141a!important}
.sheet{background:#121d24!important;border-color:#29353c!important}
.ink{color:#edebe5!important}
.quiet{color:#a0adb5!important}
.rule{border-color:#29353c!important}
.link{color:#5ec3ce!important}
.go{background:#5ec3ce!important;color:#04141a!important}
}`;

/**
 * The HTML part: one column, no pictures, nothing that is fetched, and readable where all styles are dropped.
 * Every text goes through `show`, which writes no mark-up but its own.
 */
export function setAsHtml({ language, greeting, wording, link, orOpen, footer }: SetMail): string {
  const { subject, paragraphs, quote, action, afterwards } = wording;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${show(subject, '')}</title>
<style>${dark}</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:${colour.canvas}">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" class="canvas" style="background:${colour.canvas}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="max-width:560px;text-align:left;font-family:${font};font-size:16px;line-height:24px">
<tr><td style="padding:0 4px 12px">
<span style="display:inline-block;width:10px;height:10px;background:${colour.lamp}"></span>
<span class="ink" style="padding-left:6px;font-weight:700;color:${colour.ink}">Tenantry</span>
</td></tr>
<tr><td class="sheet" style="padding:24px;background:${colour.surface};border:1px solid ${colour.line};border-radius:4px">
<h1 class="ink" style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:700;color:${colour.ink}">${show(subject)}</h1>
${[greeting, ...paragraphs].map((text) => paragraph(text)).join('\n')}
${quote ? quoted(quote) : ''}
${action ? button(action, link) : ''}
${action ? paragraph(orOpen, 'quiet', show(link)) : ''}
${afterwards.map((text) => paragraph(text, 'quiet')).join('\n')}
</td></tr>
<tr><td class="quiet" style="padding:12px 4px 0;font-size:13px;line-height:20px;color:${colour.quiet}">${show(footer)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function paragraph(text: string, tone: 'ink' | 'quiet' = 'ink', address?: string): string {
  const size = tone === 'quiet' ? 'font-size:14px;line-height:20px;' : '';
  const below = address
    ? `<br><span style="font-family:'Atkinson Hyperlegible Mono',Consolas,monospace;font-size:13px;word-break:break-all">${address}</span>`
    : '';
  return `<p class="${tone}" style="margin:0 0 12px;${size}color:${colour[tone]}">${show(text)}${below}</p>`;
}

function quoted({ by, text }: { by: string; text: string }): string {
  return `<p class="quiet" style="margin:0 0 4px;font-size:14px;line-height:20px;color:${colour.quiet}">${show(by)}</p>
<blockquote class="ink rule" style="margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid ${colour.line};color:${colour.ink}">${show(text)}</blockquote>`;
}

function button(label: string, link: string): string {
  return `<p style="margin:20px 0"><a href="${show(link)}" class="go" style="display:inline-block;padding:10px 16px;background:${colour.accent};color:${colour.onAccent};border-radius:2px;font-weight:700;text-decoration:none">${show(label)}</a></p>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [isolation.begin]: '<bdi>',
  [isolation.end]: '</bdi>',
};

/** `bdi` keeps the direction of somebody's words from turning ours around. */
function show(text: string, bdi?: ''): string {
  return text.replace(/[&<>"'\u2068\u2069]/g, (character) => {
    const isMark = character === isolation.begin || character === isolation.end;
    return isMark && bdi === '' ? '' : (entities[character] ?? '');
  });
}
