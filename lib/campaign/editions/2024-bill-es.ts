import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { generalQuestions, sharedLines } from './shared-lines';

const { opening, reason, meeting, ownWords } = sharedLines.es;

export const es = (): EditionWords => ({
  name: 'El proyecto de ley de 2024',
  headline: 'Pida un nuevo comienzo para los sobrevivientes de la trata',
  lead: [
    'Los tratantes obligan a sus víctimas a delinquir, y los antecedentes pueden frenar su sanación y dificultar o impedir su libertad. Un proyecto de ley bipartidista de 2024 habría permitido que un tribunal eliminara ciertos antecedentes federales.',
  ],
  won: 'En 2024, legisladores de los dos partidos presentaron la Trafficking Survivors Relief Act of 2024 (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata), H.R. 7137 y S. 4214. Polaris y otras organizaciones la apoyaron.',
  left: 'En 2024, el paso decisivo era aprobar los proyectos. Caducaron el 3 de enero de 2025. Hoy hay una ley, que solo ayuda si se usa.',
  ask: 'Que cada congresista vote a favor de la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214).',
  whyNow:
    'En 2024, la campaña pedía actuar sin esperar y apoyar a los sobrevivientes en su camino a la libertad.',
  act: {
    title: 'Qué habría hecho el proyecto de 2024',
    text: [
      'H.R. 7137 en la Cámara y S. 4214 en el Senado eran proyectos bipartidistas con el mismo fin. Los sobrevivientes habrían podido pedir a un tribunal que anulara ciertas condenas federales por delitos no violentos que fueron resultado directo de la trata. También habrían podido pedir que se borrara el registro de ciertos arrestos federales vinculados a la trata.',
      'El proyecto habría fijado cómo probar la trata y habría permitido reducir ciertas penas. En un juicio, los sobrevivientes habrían podido alegar la trata como defensa.',
      'Polaris y muchas otras organizaciones pidieron una ley federal así, para que los sobrevivientes pudieran empezar de nuevo.',
    ],
  },
  subject:
    'Ayude a que se apruebe la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214)',
  letter: [
    'Usted me representa en el Congreso. Le pido que ayude a aprobar la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214) y vote a favor si puede. Si la presentó o la copatrocinó, gracias. Si no, por favor, copatrocínela.',
    'La trata es explotar a alguien en el trabajo o el sexo comercial mediante la fuerza, el engaño o la coacción. Si explotan a un menor en el sexo comercial, siempre es trata. Los tratantes obligan a muchas víctimas a cometer delitos, y muchos sobrevivientes cargan con antecedentes penales. En el National Survivor Study, el 42% de los 457 sobrevivientes dijo tenerlos. De quienes los tienen, el 90% dijo que algunos o todos sus arrestos tuvieron que ver con su explotación.',
    'Incluso un arresto sin condena puede hacerles más difícil, o hasta imposible, sanar, trabajar, alquilar vivienda o entrenar al equipo de sus hijos.',
    'Este proyecto de ley bipartidista permitiría a los sobrevivientes pedir a un tribunal que anule ciertas condenas federales por delitos no violentos y borre ciertos arrestos federales. También permitiría reducir ciertas penas. Aprobarlo sería un paso decisivo hacia la libertad y un nuevo comienzo.',
    '¿Ayudará a aprobarlo? Espero su respuesta.',
  ],
  ownWords,
  script: {
    house: [
      opening,
      'Le pido a {{member}} que copatrocine H.R. 7137, la Trafficking Survivors Relief Act of 2024, y que vote a favor.',
      'Permitiría a los sobrevivientes de la trata pedir a un tribunal que elimine ciertos antecedentes federales, y empezar de nuevo.',
      reason,
      '¿Votará {{member}} a favor? Gracias por pasarle mi mensaje.',
    ],
    delegate: [
      opening,
      'Le pido a {{member}} que copatrocine H.R. 7137, la Trafficking Survivors Relief Act of 2024, y que pida a la Cámara que la apruebe.',
      'Permitiría a los sobrevivientes de la trata pedir a un tribunal que elimine ciertos antecedentes federales, y empezar de nuevo.',
      reason,
      '¿Copatrocinará {{member}} el proyecto? Gracias por pasarle mi mensaje.',
    ],
    senate: [
      opening,
      'Le pido a {{member}} que vote a favor de S. 4214, la Trafficking Survivors Relief Act of 2024.',
      'Permitiría a los sobrevivientes de la trata pedir a un tribunal que elimine ciertos antecedentes federales, y empezar de nuevo.',
      reason,
      '¿Votará {{member}} a favor? Gracias por pasarle mi mensaje.',
    ],
  },
  thanks: {
    house: thanks('H.R. 7137'),
    senate: thanks('S. 4214'),
  },
  meeting: [
    meeting.scheduler,
    meeting.request,
    '{{request}}',
    meeting.times,
    meeting.reach,
    meeting.thanks,
  ],
  requests: {
    ask: {
      house: request(
        'pedirle a {{member}} que copatrocine y respalde con su voto el proyecto H.R. 7137',
      ),
      delegate: request('pedirle a {{member}} que copatrocine el proyecto H.R. 7137'),
      senate: request('pedirle a {{member}} que vote a favor del proyecto S. 4214'),
    },
    thanks: {
      house: request('agradecerle a {{member}} que respaldara el proyecto H.R. 7137'),
      senate: request('agradecerle a {{member}} que respaldara el proyecto S. 4214'),
    },
  },
  questions: [
    {
      question: '¿Siguen en el Congreso los proyectos de 2024?',
      answer:
        'No. Caducaron con el 118.º Congreso, el 3 de enero de 2025. Una nueva versión es ley desde el 23 de enero de 2026.',
      source: actHistory.enacted.source,
    },
    {
      question: '¿Quién apoyó el proyecto?',
      answer:
        'Lo presentaron legisladores de los dos partidos. Polaris y muchas otras organizaciones lo apoyaron.',
      source: callToAction,
    },
    {
      question: '¿Habría eliminado todos los antecedentes?',
      answer:
        'No. Cubría solo ciertos antecedentes federales, y un tribunal habría decidido cada caso. Casi todos los estados tienen su propia ley para los antecedentes estatales, pero esas leyes varían mucho.',
      source: lawSources.states,
    },
    {
      question: '¿Incluía fondos?',
      answer:
        'No lo sabemos con certeza. H.R. 1379, la versión presentada en febrero de 2025, no traía fondos nuevos, pero habría permitido usar para estos casos ciertas subvenciones de ayuda legal que ya existían.',
      source: actHistory.again.source,
    },
    {
      question: '¿Qué hizo Polaris?',
      answer: 'Polaris lanzó el llamado a la acción en 2024 e hizo el National Survivor Study.',
      source: callToAction,
    },
    ...generalQuestions.es,
  ],
});

function request(point: string) {
  return `Quiero ${point}, la Trafficking Survivors Relief Act of 2024. También quiero hablar de lo que cambiaría para los sobrevivientes.`;
}

function thanks(bill: string) {
  return [
    opening,
    `Llamo para agradecerle a {{member}} que respaldara el proyecto ${bill}, la Trafficking Survivors Relief Act of 2024. Daría a los sobrevivientes la oportunidad de empezar de nuevo.`,
    reason,
    'Por favor, dígale a {{member}} cuánto se lo agradezco.',
  ];
}
