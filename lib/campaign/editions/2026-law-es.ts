import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { generalQuestions, sharedLines } from './shared-lines';

const { opening, reason, meeting, ownWords } = sharedLines.es;

export const es = (days: ActDays): EditionWords => {
  const report = `el informe sobre las peticiones judiciales de los sobrevivientes, que ${days.reportsDuePassed ? 'debía' : 'debe'} entregarse el 23 de enero de 2027`;
  return {
    name: 'La ley de 2026',
    headline: 'Pida al Congreso que la ley sirva a los sobrevivientes',
    lead: [
      'Los tratantes obligan a sus víctimas a delinquir, y los antecedentes dificultan, o hasta impiden, sanar y ser libres. Una nueva ley permite que un tribunal elimine ciertos antecedentes federales, pero solo ayuda si se usa.',
    ],
    won: 'Un paso bipartidista decisivo: la Trafficking Survivors Relief Act (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata) es ley desde el 23 de enero de 2026. La pidieron Polaris y otras organizaciones.',
    left: `Para el 23 de enero de 2027, los fiscales federales ${days.reportsDuePassed ? 'debían' : 'deben'} informar sobre las peticiones judiciales de los sobrevivientes, pero no al público.`,
    ask: `Que cada congresista solicite por escrito al fiscal general que publique ${report}.`,
    whyNow: whyNow(days),
    act: {
      title: 'Lo que hace la ley',
      text: [
        'Los sobrevivientes pueden pedir a un tribunal que anule ciertas condenas federales por delitos no violentos. El delito debe haber sido resultado directo de la trata. También pueden pedir que se borre el registro de ciertos arrestos federales vinculados a la trata. Los tribunales pueden reducir algunas penas, y en un juicio se puede alegar coacción.',
        'La ley cubre solo casos federales. Nada es automático, porque cada persona debe acudir a un tribunal, con o sin abogado.',
      ],
    },
    subject:
      'Pida al fiscal general que publique el informe sobre las peticiones judiciales de los sobrevivientes (Public Law 119-73)',
    letter: [
      `Usted me representa en el Congreso. Por favor, solicite por escrito al fiscal general que publique ${report}. La Trafficking Survivors Relief Act (Public Law 119-73) exige ese informe.`,
      'Los tratantes obligan a sus víctimas a cometer delitos, y muchos sobrevivientes cargan con antecedentes penales. En el National Survivor Study, el 42% de los 457 sobrevivientes dijo tenerlos. De quienes los tienen, el 90% dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Los antecedentes les dificultan, o hasta impiden, conseguir trabajo, alquilar vivienda o entrenar al equipo de sus hijos.',
      'Esta ley bipartidista fue un paso decisivo hacia la sanación y la libertad. Permite a los sobrevivientes pedir a un tribunal que anule ciertas condenas federales por delitos no violentos y borre ciertos arrestos federales. Publicar ese informe ayudaría al público a saber si la ley les permite empezar de nuevo.',
      'Apoye también fondos para ayuda legal y amplíe la ley a más delitos federales.',
      CLOSING,
    ],
    ownWords,
    script: { house: script(report), senate: script(report) },
    thanks: { house: thanks(report, 'H.R. 4323'), senate: thanks(report, 'S. 2255') },
    meeting: [
      meeting.scheduler,
      meeting.request,
      '{{request}}',
      meeting.times,
      meeting.reach,
      meeting.thanks,
    ],
    requests: {
      ask: { house: request(report), senate: request(report) },
      thanks: { house: request(report, 'H.R. 4323'), senate: request(report, 'S. 2255') },
    },
    questions: [
      {
        question: 'Ya es ley. ¿Qué piden ahora?',
        answer: `Queremos que sus congresistas pidan por escrito al fiscal general que publique ${report}. Freedom Network USA celebró la ley, pero dice que el alivio es limitado y pide al Congreso que lo amplíe.`,
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
  if (reportsDuePassed) return 'Esa fecha ya pasó. Llame hoy y ayude a que el informe se publique.';
  return newCongress
    ? 'El 3 de enero de 2027 comenzó un nuevo Congreso. Llame hoy y marque la diferencia.'
    : 'Este Congreso termina el 3 de enero de 2027. Llame hoy y marque la diferencia.';
}

/**
 * Names no day: the text is stored, and may be confirmed, approved, or printed weeks later.
 */
const CLOSING = '¿Escribirá al fiscal general? Espero su respuesta.';

const script = (report: string) => [
  opening,
  'Agradezco que el Congreso aprobara la Trafficking Survivors Relief Act, Public Law 119-73.',
  `Pido que {{member}} solicite por escrito al fiscal general que publique ${report}.`,
  reason,
  '¿Lo hará {{member}}? Gracias por pasarle mi mensaje.',
];

const request = (report: string, backed = '') =>
  [
    'Quiero hablar de la Trafficking Survivors Relief Act (Public Law 119-73).',
    backed && `Le agradezco a {{member}} que respaldara el proyecto ${backed}.`,
    `Pido que {{member}} solicite por escrito al fiscal general que publique ${report}.`,
  ]
    .filter(Boolean)
    .join(' ');

const thanks = (report: string, bill: string) => [
  opening,
  `Gracias a {{member}} por respaldar ${bill}, la Trafficking Survivors Relief Act, que ayuda a los sobrevivientes a empezar de nuevo.`,
  reason,
  `¿Pedirá {{member}} por escrito al fiscal general que publique ${report}? Gracias por pasarle mi mensaje.`,
];
