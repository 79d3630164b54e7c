import type { Language } from '@/lib/campaign/languages';
import { escapeHtml } from '../../platform/text';

/**
 * Block of an automatic email: a paragraph, a paragraph in small type, or the button. In plain
 * text, the button's label is above its link.
 */
export type EmailBlock = string | { small: string } | { button: string; link: string };

type EmailContent = { language: Language; title: string; blocks: EmailBlock[] };

/**
 * Plain text with the same content as the HTML. A link is alone on its line, so that no period is
 * appended to it.
 */
export function emailText(blocks: EmailBlock[]): string {
  const paragraphs = blocks.map((block) => {
    if (typeof block === 'string') return block;
    return 'small' in block ? block.small : `${block.button}:\n${block.link}`;
  });
  return `${paragraphs.join('\n\n')}\n`;
}

/**
 * Plain paragraphs of a letter to an office, without colors, links, or images. Each paragraph sets
 * its own direction, so that Arabic or Hebrew reads from right to left.
 */
export function letterHtml(paragraphs: string[], language: Language): string {
  const body = paragraphs.map((paragraph) => `<p dir="auto">${linesOf(paragraph)}</p>`);
  return [
    `<!doctype html>\n<html lang="${language}">`,
    '<head><meta charset="utf-8"></head>',
    '<body>\n<div style="max-width:600px;font-family:Georgia,\'Times New Roman\',serif;font-size:16px;line-height:1.5">',
    `${body.join('\n')}\n</div>\n</body>\n</html>\n`,
  ].join('\n');
}

/** System fonts: email programs block or ignore all others. */
const SANS =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Family of headings: the site's own face would have to be loaded. */
const SERIF = "font-family:Georgia,'Times New Roman',serif";

/** Colors of components/page/tokens.css, repeated since email programs do not support variables. */
const GROUND = '#0d3b34';
const LIGHT = { paper: '#fcfaf5', ink: '#17221f', quiet: '#49554f', line: '#ddd5c4' };
const DARK = { paper: '#101817', ink: '#efebe1', quiet: '#b5c0ba', line: '#323e3a' };
const BUTTON = { light: ['#0b5d52', '#ffffff'], dark: ['#86d4c3', '#08221d'] } as const;

/** Dark colors for programs that support style sheets; programs that invert colors ignore it. */
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-underline-offset:0.18em}
@media (prefers-color-scheme:dark){
.paper{background:${DARK.paper}!important}
.ink{color:${DARK.ink}!important}
.quiet,.quiet a{color:${DARK.quiet}!important}
.frame{border-color:${DARK.line}!important}
.button{background:${BUTTON.dark[0]}!important}
.button a{color:${BUTTON.dark[1]}!important}
}`;

/**
 * HTML of an automatic email: one column of 480 px, one button. It uses tables and inline styles,
 * since Outlook for Windows supports neither block widths nor link padding, and Gmail drops the
 * style sheet of a forwarded email.
 */
export function emailHtml({ language, title, blocks }: EmailContent): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${LIGHT.paper}">
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${LIGHT.paper}">
<tr><td align="center" style="border-top:8px solid ${GROUND};padding:32px 16px">
<!--[if mso]><table role="presentation" width="480" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px">
<tr><td align="left">
${htmlOf(blocks)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

/** HTML of the blocks: the first is set as a headline, and a rule separates the small type. */
function htmlOf(blocks: EmailBlock[]): string {
  const isSmall = (block: EmailBlock) => typeof block !== 'string' && 'small' in block;
  const firstSmall = blocks.findIndex(isSmall);
  return blocks
    .map((block, index) => {
      if (typeof block === 'string') return index === 0 ? headline(block) : paragraph(block);
      return 'small' in block ? small(block.small, index === firstSmall) : button(block);
    })
    .join('\n');
}

function headline(text: string) {
  return `<p class="ink" style="margin:0 0 16px;${SERIF};font-size:22px;line-height:1.3;font-weight:600;color:${LIGHT.ink}">${linesOf(text)}</p>`;
}

function paragraph(text: string) {
  return `<p class="ink" style="margin:0 0 16px;${SANS};font-size:17px;line-height:1.5;color:${LIGHT.ink}">${linesOf(text)}</p>`;
}

function small(text: string, isFirst: boolean) {
  const line = isFirst ? `;border-top:1px solid ${LIGHT.line};padding-top:16px` : '';
  return `<p class="quiet frame" style="margin:0 0 12px;${SANS};font-size:14px;line-height:1.5;color:${LIGHT.quiet}${line}">${linesOf(text)}</p>`;
}

/** The link is also shown as text: some programs block buttons, and some readers check the URL. */
function button({ button: words, link }: { button: string; link: string }) {
  const [ground, ink] = BUTTON.light;
  const href = escapeHtml(link);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px">
<tr><td class="button" bgcolor="${ground}" style="background:${ground};border-radius:6px;mso-padding-alt:14px 24px"><a href="${href}" style="display:inline-block;padding:14px 24px;${SANS};font-size:17px;line-height:1.3;font-weight:600;color:${ink};text-decoration:none">${escapeHtml(words)}</a></td></tr>
</table>
<p class="quiet" style="margin:0 0 24px;${SANS};font-size:14px;line-height:1.5;color:${LIGHT.quiet};word-break:break-all"><a href="${href}" style="color:${LIGHT.quiet}">${href}</a></p>`;
}

function linesOf(text: string) {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}
