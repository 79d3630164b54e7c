import { expect, test } from 'vitest';
import { describedApi } from '../../support/described-api';
import { everySentence, leaves } from '../../support/every-word';

/**
 * Turns of phrase that no American advocate, staffer, or neighbor would use. They read like a
 * translation, hide who does what, or call technical parts by inside names.
 */
const ODD = new RegExp(
  [
    String.raw`\b(?:came|come|comes|became|becomes|become) of\b`,
    String.raw`\b(?:stands|stood|stand) on\b`,
    String.raw`\b(?:lies|lie|lay) in\b`,
    String.raw`\bbrought (?:in|back)\b`,
    String.raw`\bby the accounts\b`,
    String.raw`\bas far as we\b`,
    String.raw`\bneed not\b`,
    String.raw`\banew\b`,
    String.raw`\b(?:whoever|whom|whomever|somebody|nobody|anybody|everybody)\b`,
    String.raw`\bgateways?\b`,
    String.raw`\bthis machine\b`,
    String.raw`\bmails? you\b`,
    String.raw`\b(?:telephone|start page|first page)\b`,
    String.raw`\btakes no\b`,
    String.raw`\boperators?\b`,
    String.raw`\bstays? behind\b`,
    String.raw`\bwithout that conviction\b`,
    // American style puts a comma before the closing quotation mark.
    '[”"],',
    String.raw`\bright there\b`,
    String.raw`\b(?:digital seal|locked cookie|mass mail)\b`,
    String.raw`\bfor the next person\b`,
    String.raw`\bforgets the place\b`,
    String.raw`\b(?:they|bills|4214) ended\b`,
    String.raw`\bare not read\b`,
    String.raw`\bchange something\b`,
    String.raw`\bwithout a word about\b`,
    String.raw`\bgave no\b`,
    String.raw`\bin that time\b`,
    String.raw`\bnot known\b`,
    String.raw`\bfloods of\b`,
    String.raw`\bon the other end\b`,
    // The legislatures of the territories have senators, too.
    String.raw`\bhas no senators\b`,
    // A promise that no one can keep for others.
    String.raw`\bwill read it\b`,
  ].join('|'),
  'i',
);

/** Turns of phrase that no American API reference uses. */
const ODD_REFERENCE =
  /another look|answered with|is taken\b|does not answer|\bno such\b|all the same|\b(?:data|page) of the\b|\bin words\b/i;

/** Turns of phrase that no American Spanish speaker would use. */
const ODD_SPANISH = new RegExp(
  [
    String.raw`(?<!\p{L})(?:mis miembros|sus miembros del congreso|mayús|pasarela|esta máquina)(?!\p{L})`,
    'forzar a una mujer|tráfico de personas|condenas no violentas|de ellos dicen',
    String.raw`\ben qué va\b|estimado\(a\)|\bhalla(?:mos|r)?(?!\p{L})|cookie cerrada|mejor llamar`,
    'allí mismo|más probable que (?:no|improbable)|salir de esta página',
    String.raw`cierra la página al instante|último paso|\bde 457 sobrevivientes|equipo de los hijos`,
    String.raw`hasta el \p{L}+ de \d{4}|la víctima era menor|nadie sabrá|[«»]|acortar (?:la|ciertas|algunas) penas?`,
    '(?:hacer|haga) la diferencia|necesitan? de usted|central del capitolio|tratamiento',
    'pasar mi mensaje|sepa esto|quienes sobreviv|señaladas|(?:ver|mostrarle) su estado',
    'nunca tiene que|sin administrador|está(?:n)? hechas?|el guion da|(?:enlace|página) de estado',
    'comando y w|senador o senadora|avisar de|voto final|json|llegar? a (?:una|esta) oficina',
    'comunica[rn]?:|de ellos llenos|borraremos todo',
    String.raw`vínculo con la trata (?:es|sea) lo más probable|(?<!les |les han |les habría |les habrían )\bpermit(?:e|iría|ido) pedir|quisiera que \{\{member\}\} solicite`,
    String.raw`un solo nombre|en ese tiempo|cuya fecha límite|en esta hora\b|le importa a la oficina|no guarda historial`,
    String.raw`no es así|\brepresente su dirección|sigue enviado|en su propia página`,
    'usó su correo|ley que cubra más|otra oportunidad|pedimos que cada|aceptaron participar',
    String.raw`\(safe at home\)|para ver el estado\.|hay un problema|sin ratón`,
    'queda solo esa cookie|no guardamos nada sobre usted|nada llega al congreso|mensaje y luego se borra',
  ].join('|'),
  'iu',
);

test('no English sentence has an odd turn of phrase', () => {
  const found = everySentence('en').filter(([, text]) => ODD.test(text));
  expect(found).toEqual([]);
});

test('the API description has no odd turn of phrase', () => {
  const texts = leaves(describedApi().document).filter(([path]) =>
    /\.(?:title|summary|description)$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(100);
  const found = texts.filter(([, text]) => ODD.test(text) || ODD_REFERENCE.test(text));
  expect(found).toEqual([]);
});

test('no Spanish sentence has an odd turn of phrase', () => {
  const found = everySentence('es').filter(([, text]) => ODD_SPANISH.test(text));
  expect(found).toEqual([]);
});

test('the patterns find odd turns of phrase', () => {
  for (const odd of [
    'What became of it',
    'Nothing leaves this machine',
    'Whoever runs it',
    'We mail you a link',
    'Ask the operator',
    'The record stays behind',
    'If the case ended without that conviction',
    '“Exit this page”, at the top',
    'They ended with that Congress',
    'Guam has no senators',
  ]) {
    expect(odd).toMatch(ODD);
  }
  for (const odd of [
    'Ver en qué va',
    'Estimado(a) senador(a):',
    'Hasta el enero de 2024.',
    'Sus 3 mensajes necesitan de usted',
    'Le enviaremos un enlace para ver su estado.',
    'Gracias por pasar mi mensaje.',
    'Nunca tiene que contar su historia.',
    'El conmutador del Capitolio le comunica:',
    'Una nueva ley permite pedir a un tribunal que los elimine.',
    'Si tiene un solo nombre, escríbalo en ambos.',
    'Una ventana privada no guarda historial.',
    'Otra persona usó su correo.',
    'La dirección de un programa de confidencialidad (Safe at Home)',
  ]) {
    expect(odd).toMatch(ODD_SPANISH);
  }
});
