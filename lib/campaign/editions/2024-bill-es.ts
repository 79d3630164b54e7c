import { actHistory } from '../act-history';
import type { EditionWords } from '../edition-parts';
import { callToAction, lawSources } from '../law-sources';
import { staffSurveys } from '../staff-surveys';

export const es = (): EditionWords => ({
  name: 'Los proyectos de 2024',
  headline: 'Pida al Congreso una nueva vida tras la trata',
  lead: [
    'Los tratantes obligan a la gente a violar la ley, y los antecedentes hacen más difícil, o hasta imposible, sanar y vivir en libertad. Un proyecto de ley permitiría pedir a un tribunal federal que elimine ciertos antecedentes federales.',
  ],
  problem:
    'En el National Survivor Study, el 42 por ciento de 457 sobrevivientes dijo tener antecedentes penales. De esas personas, el 90 por ciento dijo que algunos o todos sus arrestos tuvieron que ver con su explotación. Una revisión de antecedentes no pregunta por qué.',
  won: 'En 2024, legisladores de los dos partidos presentaron la Trafficking Survivors Relief Act of 2024 (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata), H.R. 7137 y S. 4214. Polaris y muchas otras organizaciones la apoyaron.',
  left: 'Aprobar los proyectos sería un paso decisivo. Terminaron con aquel Congreso el 3 de enero de 2025, antes de ser ley.',
  ask: 'Vote a favor de la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214).',
  whyNow:
    'Las oficinas escuchan a quienes representan. Actúe hoy: puede hacer la diferencia para las personas sobrevivientes en su camino a la libertad.',
  act: {
    title: 'Qué iba a hacer el proyecto de 2024',
    text: [
      'La Trafficking Survivors Relief Act of 2024, H.R. 7137 en la Cámara y S. 4214 en el Senado, la presentaron legisladores de los dos partidos. Lo que haría se cuenta aquí según la describieron ellos y el Servicio de Investigación del Congreso (CRS). Permitiría a sobrevivientes pedir a un tribunal federal que anule ciertas condenas y elimine ciertos arrestos derivados de la trata.',
      'También iba a facilitar la prueba: bastaría que el vínculo con la trata fuera más probable que improbable. Los tribunales podrían reducir más penas, y sobrevivientes tendrían una defensa en un juicio.',
      'Polaris y muchas otras organizaciones pidieron una ley federal como esta, para que sobrevivientes puedan eliminar sus antecedentes y empezar de nuevo.',
    ],
  },
  subject: 'Apoyo a la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214)',
  letter: [
    'Le escribo como habitante de su jurisdicción para pedirle que apoye la Trafficking Survivors Relief Act of 2024, H.R. 7137 y S. 4214.',
    'A las víctimas de la trata muchas veces se las obliga a infringir la ley, o se las arresta por lo que las forzaron a hacer. En el National Survivor Study, una encuesta a 457 sobrevivientes en Estados Unidos, el 42 por ciento dijo tener antecedentes penales. De esas personas, el 90 por ciento dijo que algunos o todos sus arrestos se debieron a su explotación.',
    'Los antecedentes duran más que el delito que sufrieron. Entre sobrevivientes con antecedentes, el 69 por ciento dijo que les impidieron conseguir o conservar un empleo, y el 59 por ciento, una buena vivienda.',
    'Según la describen quienes la presentaron, la ley permite pedir a un tribunal federal que anule condenas y elimine arrestos que resultaron directamente de la trata. Permite reducir penas y pide pruebas que una persona sobreviviente puede aportar. Tiene apoyo en los dos partidos.',
    'Le pido que la apoye y que me haga saber su posición.',
  ],
  ownWords:
    'Diga en una o dos frases por qué le importa esto, o qué significa donde vive. No tiene que escribir sobre usted.',
  script: {
    house: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en la Cámara.',
      'Pido que apoye en la Cámara la Trafficking Survivors Relief Act of 2024, H.R. 7137.',
      'Da a sobrevivientes de la trata de personas una manera de eliminar antecedentes federales por lo que se les obligó a hacer.',
      'Me importa porque (una razón suya).',
      '¿La apoya {{member}}? Gracias por transmitirlo.',
    ],
    senate: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en el Senado.',
      'Pido que apoye en el Senado la Trafficking Survivors Relief Act of 2024, S. 4214.',
      'Da a sobrevivientes de la trata de personas una manera de eliminar antecedentes federales por lo que se les obligó a hacer.',
      'Me importa porque (una razón suya).',
      '¿La apoya {{member}}? Gracias por transmitirlo.',
    ],
  },
  thanks: {
    house: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en la Cámara.',
      'Llamo para dar las gracias: el nombre de {{member}} estuvo en la Trafficking Survivors Relief Act of 2024, H.R. 7137.',
      'Me importa porque (una razón suya).',
      'Espero que {{member}} siga del lado de quienes sobrevivieron a la trata de personas. Gracias por transmitirlo.',
    ],
    senate: [
      'Buenos días, me llamo (su nombre). Vivo en {{town}}, {{state}}, y {{member}} me representa en el Senado.',
      'Llamo para dar las gracias: el nombre de {{member}} estuvo en la Trafficking Survivors Relief Act of 2024, S. 4214.',
      'Me importa porque (una razón suya).',
      'Espero que {{member}} siga del lado de quienes sobrevivieron a la trata de personas. Gracias por transmitirlo.',
    ],
  },
  meeting: [
    'Para quien lleva la agenda de {{member}}, {{title}}',
    'Me llamo [su nombre]. Vivo en {{town}}, {{state}}, y esta oficina me representa. Pido una reunión breve con {{member}}, o con la persona del equipo que trabaja en este tema.',
    'Quisiera hablar de la Trafficking Survivors Relief Act of 2024 (H.R. 7137 y S. 4214) y de lo que significaría para sobrevivientes. Llevaré una sola petición, en una página.',
    'Me convienen estas fechas: [primera fecha y hora], [segunda fecha y hora], [tercera fecha y hora]. Iría a la oficina de [Washington, o una ciudad cercana]. En total iríamos [cuántas] personas.',
    'Me puede encontrar en [teléfono o correo electrónico].',
    'Gracias,\n[su nombre], código postal [su código postal]',
  ],
  questions: [
    {
      question: '¿Siguen los proyectos de 2024 en el Congreso?',
      answer:
        'No. Terminaron con aquel Congreso el 3 de enero de 2025, como todo proyecto. Se volvió a presentar, y es ley desde el 23 de enero de 2026. Este sitio muestra el llamado a la acción como se hizo en 2024, y al lado lo que siguió.',
      source: actHistory.enacted.source,
    },
    {
      question: '¿Quién pidió esta ley?',
      answer:
        'La presentaron legisladores de los dos partidos y, según Polaris, en 2024 la apoyaban más de 100 organizaciones.',
      source: {
        url: 'https://politicalemails.org/messages/1330858/html_body',
        date: '2024',
        confidence: 'medium',
      },
    },
    {
      question: '¿Habría eliminado todos los antecedentes?',
      answer:
        'No. Trataba de casos federales y de lo que resultó directamente de la trata. Un tribunal decidiría en cada caso. La mayoría de los estados tienen leyes propias para los antecedentes estatales, y son muy distintas.',
      source: lawSources.states,
    },
    {
      question: '¿Paga algo?',
      answer:
        'Los proyectos abrían un camino ante los tribunales. No hallamos dinero nuevo en el texto posterior, de 2025; dejaba usar subvenciones existentes de ayuda legal después de una condena.',
      source: actHistory.again.source,
    },
    {
      question: '¿Por qué llamar primero?',
      answer:
        'Contesta una persona, y puede decirle qué posición hay en la oficina. En encuestas publicadas en 2017, el 84% del personal del Congreso dijo que las llamadas influyen algo o mucho en un miembro que no ha decidido, y el 92% lo dijo de los correos con palabras propias. Son opiniones, no efectos medidos.',
      source: staffSurveys.source,
    },
    {
      question: '¿Está Polaris detrás de este sitio?',
      answer:
        'No. Polaris hizo el llamado a la acción en 2024, y el estudio es obra suya. No administra este sitio.',
      source: callToAction,
    },
  ],
});
