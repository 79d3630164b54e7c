import type { ActDays } from '../act-days';
import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { lawSources } from '../law-sources';
import { staffSurveys } from '../staff-surveys';

export const es = (days: ActDays): EditionWords => ({
  name: 'La ley de 2026',
  headline: 'Pida al Congreso que esta ley cambie vidas',
  lead: [
    'Los tratantes obligan a la gente a violar la ley, y los antecedentes hacen más difícil, o hasta imposible, sanar y vivir en libertad. Una nueva ley permite pedir a un tribunal federal que elimine ciertos antecedentes federales, pero solo ayuda si se usa.',
  ],
  problem:
    'En el National Survivor Study, el 42 por ciento de 457 sobrevivientes dijo tener antecedentes penales. De esas personas, el 90 por ciento dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Una revisión de antecedentes no pregunta por qué.',
  won: 'La Trafficking Survivors Relief Act (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata), con apoyo de los dos partidos, es ley desde el 23 de enero de 2026. La pidieron Polaris y muchas otras organizaciones.',
  left: `La ley es un paso decisivo, pero solo sirve si se conoce y se usa. El primer informe sobre su uso ${days.reportsDuePassed ? 'debía' : 'debe'} entregarse a más tardar el 23 de enero de 2027. Va al fiscal general, no al público.`,
  ask: `Pida por escrito al fiscal general que publique el informe que ${days.reportsDuePassed ? 'debía' : 'debe'} entregarse a más tardar el 23 de enero de 2027.`,
  whyNow: whyNow(days),
  act: {
    title: 'Lo que hace la ley',
    text: [
      'La Public Law 119-73 permite a sobrevivientes pedir a un tribunal federal que anule condenas por delitos federales no violentos. También pueden pedirle que elimine arrestos. Unas y otros deben haber resultado directamente de la trata. Un tribunal también puede reducir algunas penas, y en un juicio se puede alegar coacción.',
      'Alcanza solo casos federales, nada se elimina sin una petición a un tribunal, y no trae dinero nuevo que hayamos hallado.',
    ],
  },
  subject: 'El cumplimiento de la Trafficking Survivors Relief Act (Public Law 119-73)',
  letter: [
    'Le escribo como habitante de su jurisdicción sobre la Trafficking Survivors Relief Act, Public Law 119-73, que es ley desde el 23 de enero de 2026 con apoyo de los dos partidos. Agradezco a cuantas personas la impulsaron en el Congreso. Le pido que ayude a que funcione.',
    'En el National Survivor Study, una encuesta a 457 sobrevivientes en Estados Unidos, el 42 por ciento dijo tener antecedentes penales. De esas personas, el 90 por ciento dijo que algunos o todos sus arrestos se debieron a su explotación. El derecho de acudir a un tribunal ayuda solo a quien lo conoce y tiene abogado.',
    'Primero, le pido que procure que los primeros informes que manda la ley, con plazo hasta el 23 de enero de 2027, se hagan a tiempo y se publiquen. Los informes de los fiscales federales sobre las mociones presentadas van al Fiscal General, así que sin usted el público quizá nunca los vea.',
    'Segundo, le pido que apoye fondos para ayuda legal, y que el Departamento de Justicia diga en sus programas de subvenciones que se permite el trabajo posterior a la condena.',
    'Tercero, le pido que apoye una ampliación de la ley. Alcanza solo casos federales, y no anula ninguna condena por un delito violento, ni siquiera si un tratante lo forzó.',
    'Me gustaría conocer su posición sobre cada punto.',
  ],
  ownWords:
    'Diga en una o dos frases por qué le importa esto, o qué significa donde vive. No tiene que escribir sobre usted.',
  script: {
    house: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en la Cámara.',
      'Llamo por la Trafficking Survivors Relief Act, Public Law 119-73. Gracias a cuantas personas ayudaron a aprobarla en la Cámara.',
      'Los primeros informes sobre cómo funciona tienen plazo hasta el 23 de enero de 2027. Pido que la oficina procure que se hagan a tiempo y se publiquen, y que apoye fondos para ayuda legal.',
      'Me importa porque (una razón suya).',
      '¿Lo hará {{member}}? Gracias por transmitirlo.',
    ],
    senate: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en el Senado.',
      'Llamo por la Trafficking Survivors Relief Act, Public Law 119-73. Gracias a cuantas personas ayudaron a aprobarla en el Senado.',
      'Los primeros informes sobre cómo funciona tienen plazo hasta el 23 de enero de 2027. Pido que la oficina procure que se hagan a tiempo y se publiquen, y que apoye fondos para ayuda legal.',
      'Me importa porque (una razón suya).',
      '¿Lo hará {{member}}? Gracias por transmitirlo.',
    ],
  },
  thanks: {
    house: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en la Cámara.',
      'Llamo para dar las gracias: el nombre de {{member}} estuvo en H.R. 4323, que llegó a ser la Trafficking Survivors Relief Act, Public Law 119-73.',
      'Me importa porque (una razón suya).',
      'Espero que {{member}} siga del lado de quienes sobrevivieron a la trata de personas. Gracias por transmitirlo.',
    ],
    senate: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en el Senado.',
      'Llamo para dar las gracias: el nombre de {{member}} estuvo en S. 2255, el proyecto del Senado para la Trafficking Survivors Relief Act, que hoy es la Public Law 119-73.',
      'Me importa porque (una razón suya).',
      'Espero que {{member}} siga del lado de quienes sobrevivieron a la trata de personas. Gracias por transmitirlo.',
    ],
  },
  meeting: [
    'Para quien lleva la agenda de {{member}}, {{title}}',
    'Me llamo [su nombre]. Vivo en {{town}}, {{state}}, y esta oficina me representa. Pido una reunión breve con {{member}}, o con la persona del equipo que trabaja en este tema.',
    'Quisiera hablar de la Trafficking Survivors Relief Act, Public Law 119-73, de los primeros informes sobre ella, con plazo hasta el 23 de enero de 2027, y de la ayuda legal para sobrevivientes. Llevaré una sola petición, en una página.',
    'Me convienen estas fechas: [primera fecha y hora], [segunda fecha y hora], [tercera fecha y hora]. Iría a la oficina de [Washington, o una ciudad cercana]. En total iríamos [cuántas] personas.',
    'Me puede encontrar en [teléfono o correo electrónico].',
    'Gracias,\n[su nombre], código postal [su código postal]',
  ],
  questions: [
    {
      question: 'Ya es ley. ¿Qué queda por pedir?',
      answer:
        'Que los informes que manda se hagan a tiempo y se publiquen, que haya ayuda legal y que se amplíe. Organizaciones que celebraron la ley dicen que el alivio es limitado y piden al Congreso que lo amplíe.',
      source: {
        url: 'https://freedomnetworkusa.org/2026/01/28/fnusa-recognizes-passage-of-law-providing-limited-criminal-record-relief-for-human-trafficking-survivors',
        date: '2026-01-28',
        confidence: 'high',
      },
    },
    {
      question: '¿Elimina todos los antecedentes?',
      answer:
        'No. Abarca solo casos federales. Un tribunal decide sobre cada petición, y hay que demostrar el vínculo con la trata. Casi todos los estados tienen alguna ley propia para los antecedentes estatales; lo que valen varía mucho.',
      source: lawSources.states,
    },
    {
      question: '¿Cómo votaron mis miembros?',
      answer:
        'No hay registro que mostrar. La Cámara la aprobó de viva voz y el Senado por consentimiento unánime, así que en ninguna se tomó el voto por nombre.',
      source: actHistory.senatePassed.source,
    },
    {
      question: '¿Por qué llamar primero?',
      answer:
        'Contesta una persona, y puede decirle qué posición hay en la oficina. En encuestas publicadas en 2017, el 84% del personal del Congreso dijo que las llamadas influyen algo o mucho en un miembro que no ha decidido, y el 92% lo dijo de los correos con palabras propias. Son opiniones, no efectos medidos.',
      source: staffSurveys.source,
    },
    {
      question: '¿Puede este sitio ayudarme con mi propio caso?',
      answer:
        'No, y nada de esto es asesoría legal. La página sobre la ley nombra un proyecto que pone en contacto a sobrevivientes con abogados.',
    },
  ],
});

function whyNow({ newCongress, reportsDuePassed }: ActDays): string {
  if (reportsDuePassed) return 'El plazo ya pasó. Llame hoy y ayude a que el informe se publique.';
  return newCongress
    ? 'El 3 de enero de 2027 comenzó un nuevo Congreso. Llame hoy: puede hacer la diferencia desde el principio.'
    : 'Este Congreso termina el 3 de enero de 2027. Llame hoy: todavía puede hacer la diferencia.';
}
