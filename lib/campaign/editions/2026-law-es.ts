import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { generalQuestions, sharedLines } from './shared-lines';

const { opening, reason, meeting, ownWords } = sharedLines.es;

export const es = (days: ActDays): EditionWords => {
  const reports = `los informes que los fiscales federales ${days.reportsDuePassed ? 'debían' : 'deben'} rendir para el 23 de enero de 2027 sobre peticiones judiciales de los sobrevivientes`;
  return {
    name: 'La ley de 2026',
    headline: 'Pida que la ley ayude a los sobrevivientes de la trata',
    lead: [
      'Los tratantes obligan a sus víctimas a delinquir, y los antecedentes pueden frenar su sanación y dificultar o impedir su libertad. Una nueva ley permite que un tribunal elimine ciertos antecedentes federales, pero solo ayuda si se usa.',
    ],
    won: 'Un paso bipartidista clave: la Trafficking Survivors Relief Act (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata) es ley desde el 23 de enero de 2026. La pidieron Polaris y otros.',
    left: `Para el 23 de enero de 2027, los fiscales federales ${days.reportsDuePassed ? 'debían' : 'deben'} informar al fiscal general, no al público, sobre peticiones judiciales de sobrevivientes.`,
    ask: `Pedir por escrito al fiscal general que publique ${reports}.`,
    whyNow: whyNow(days),
    act: {
      title: 'Lo que hace la ley',
      text: [
        'Los sobrevivientes pueden pedir a un tribunal que anule ciertas condenas federales por delitos no violentos. El delito debe haber sido resultado directo de la trata. También pueden pedir que se borre el registro de ciertos arrestos federales vinculados a la trata. Los tribunales pueden reducir algunas penas, y en un juicio se puede alegar coacción.',
        'La ley cubre solo casos federales. Nada es automático, porque cada persona debe acudir a un tribunal, con o sin abogado.',
      ],
    },
    subject:
      'Pida que se publiquen los informes sobre las peticiones judiciales de los sobrevivientes (Public Law 119-73)',
    letter: [
      `Usted me representa en el Congreso. Por favor, solicite por escrito al fiscal general que publique ${reports}. La Trafficking Survivors Relief Act (Public Law 119-73) exige esos informes.`,
      'Los tratantes obligan a muchas víctimas a cometer delitos, y muchos sobrevivientes cargan con antecedentes penales. En el National Survivor Study, el 42% de los 457 sobrevivientes dijo tenerlos. De quienes los tienen, el 90% dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Los antecedentes pueden dificultarles o impedirles trabajar, alquilar vivienda o entrenar al equipo de sus hijos.',
      'Esta ley bipartidista fue un paso decisivo hacia la sanación y la libertad. Permite a los sobrevivientes pedir a un tribunal que anule ciertas condenas federales por delitos no violentos y borre ciertos arrestos federales. Publicar los informes sin identificar a nadie ayudaría a ver si ellos logran un nuevo comienzo.',
      'Y le pido que financie ayuda legal y amplíe la ley a más delitos federales.',
      CLOSING,
    ],
    ownWords,
    script: { house: script(reports), senate: script(reports) },
    thanks: { house: thanks(reports, 'H.R. 4323'), senate: thanks(reports, 'S. 2255') },
    meeting: [
      meeting.scheduler,
      meeting.request,
      '{{request}}',
      meeting.times,
      meeting.reach,
      meeting.thanks,
    ],
    requests: {
      ask: { house: request(reports), senate: request(reports) },
      thanks: { house: request(reports, 'H.R. 4323'), senate: request(reports, 'S. 2255') },
    },
    questions: [
      {
        question: 'Ya es ley. ¿Qué piden ahora?',
        answer: `Queremos que sus congresistas pidan por escrito al fiscal general que publique ${reports}. Freedom Network USA celebró la ley, pero dice que el alivio que ofrece es limitado y pide al Congreso que lo amplíe. Los informes publicados no deben identificar a nadie.`,
        source: lawSources.widen,
      },
      {
        question: '¿La ley elimina todos los antecedentes?',
        answer:
          'No. Cubre solo ciertos antecedentes federales. Hay que pedirlo a un tribunal, y el tribunal decide. Casi todos los estados tienen su propia ley para los antecedentes estatales, pero esas leyes varían mucho.',
        source: lawSources.states,
      },
      {
        question: '¿Cómo votaron mis congresistas?',
        answer:
          'No hubo votación nominal. La Cámara aprobó la ley por votación de viva voz, y el Senado, por consentimiento unánime.',
        source: actHistory.senatePassed.source,
      },
      {
        question: '¿Quién la apoyó?',
        answer:
          'La patrocinaron legisladores de los dos partidos. Polaris y muchas otras organizaciones pidieron una ley federal que ayudara a los sobrevivientes a eliminar ciertos antecedentes federales y a empezar de nuevo.',
        source: callToAction,
      },
      {
        question: '¿Este sitio puede ayudarme con mi propio caso?',
        answer:
          'No, y nada de esto es asesoría legal. En esta página, “Si esto le pasó a usted” lleva a un proyecto que conecta a los sobrevivientes con abogados.',
      },
      ...generalQuestions.es,
    ],
  };
};

function whyNow({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed)
    return 'Esa fecha ya pasó. Llame hoy y ayude a que los informes se publiquen.';
  return newCongress
    ? 'El 3 de enero de 2027 comenzó un nuevo Congreso. Llame hoy y marque la diferencia.'
    : 'Este Congreso termina el 3 de enero de 2027. Llame hoy y marque la diferencia.';
}

/**
 * Names no day: the text is stored, and may be confirmed, approved, or printed weeks later.
 */
const CLOSING = '¿Escribirá al fiscal general? Espero su respuesta.';

const script = (reports: string) => [
  opening,
  'Agradezco que se aprobara la Trafficking Survivors Relief Act, Public Law 119-73.',
  `Le pido a {{member}} que solicite por escrito al fiscal general que publique ${reports}.`,
  reason,
  '¿Lo hará {{member}}? Gracias.',
];

const request = (reports: string, backed = '') =>
  [
    'Quiero hablar de la Trafficking Survivors Relief Act (Public Law 119-73).',
    backed && `Le agradezco a {{member}} que respaldara el proyecto ${backed}.`,
    `Le pido a {{member}} que solicite por escrito al fiscal general que publique ${reports}.`,
  ]
    .filter(Boolean)
    .join(' ');

const thanks = (reports: string, bill: string) => [
  opening,
  `Llamo para agradecerle a {{member}} que respaldara ${bill}, la Trafficking Survivors Relief Act, que ofrece a los sobrevivientes un nuevo comienzo.`,
  reason,
  `¿Pedirá {{member}} por escrito al fiscal general que publique ${reports}? Gracias.`,
];
