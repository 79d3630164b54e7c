import { withPeriod } from '@/lib/campaign/languages';
import type * as en from '../en';

export const act: typeof en.act = {
  title: 'Conozca la ley',
  description:
    'Qué hace la Trafficking Survivors Relief Act, a quién ayuda, qué no hace y cómo llegó a ser ley.',
  lead: (law, date) =>
    `La Trafficking Survivors Relief Act (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata) es ley desde el ${date} (${law}). Es la primera ley federal que permite a los sobrevivientes de la trata pedir a un tribunal que elimine ciertos antecedentes federales.`,
  readLaw: 'Leer la ley (en inglés)',
  notAdvice: 'Información general, no asesoría legal.',
  doesTitle: 'Qué hace',
  does: {
    convictions: {
      title: 'Permite anular ciertas condenas federales',
      text: 'Un sobreviviente, con abogado o sin él, puede pedir al tribunal que lo condenó que anule una condena federal por un delito no violento. El delito debe haber sido resultado directo de la trata.',
    },
    arrests: {
      title: 'Permite borrar ciertos arrestos federales',
      text: 'Se puede borrar el registro de un arresto federal vinculado a la trata. Si el delito fue violento, solo se permite si la persona fue absuelta, si se retiró el cargo o si este se redujo a un delito no violento cuyo registro después se eliminó. Nunca se permite si el delito violento fue contra un menor.',
    },
    sentences: {
      title: 'Permite reducir ciertas penas',
      text: 'Un tribunal puede reducir la pena de un sobreviviente que está o estuvo en una prisión federal por un delito que fue resultado directo de la trata. El delito puede haber sido violento, pero no contra un menor.',
    },
    defense: {
      title: 'Ofrece una defensa en el juicio',
      text: 'En un juicio federal, la persona acusada puede probar que actuó bajo coacción si demuestra que era víctima de la trata en el momento del delito. No se aplica a un delito violento contra un menor.',
    },
    proof: {
      title: 'Dice qué hay que probar',
      text: 'Hay que mostrar que lo más probable es que el delito fuera resultado directo de la trata (para anular una condena) o que el arresto estuviera vinculado a ella. El tribunal debe tener en cuenta la declaración jurada de un proveedor de servicios para víctimas de la trata o de un profesional clínico.',
    },
  },
  helpsTitle: 'A quién ayuda',
  helps: {
    victims:
      'A las víctimas de la trata sexual o laboral, según la define la ley federal, que tienen una condena federal por un delito que fue resultado directo de la trata o un arresto federal vinculado a ella.',
    nobodyElse:
      'No hace falta que antes se arreste o se condene a otra persona. Según resúmenes, también cuentan los casos antiguos.',
  },
  notTitle: 'Qué no hace',
  not: {
    states:
      'No incluye los antecedentes estatales ni locales. Casi todos los estados tienen su propia ley para esos casos, pero esas leyes varían mucho.',
    violent:
      'No elimina condenas por delitos violentos, aunque hayan obligado a la persona a cometerlos.',
    motion: 'Nada es automático. Hay que presentar una petición (moción) ante un tribunal federal.',
    money: 'Que sepamos, no trae fondos nuevos.',
  },
  billTitle: 'Qué habrían hecho los proyectos de ley de 2024',
  bill: [
    'H.R. 7137 y S. 4214 caducaron en enero de 2025. Los describimos como lo hicieron quienes los presentaron y el Servicio de Investigación del Congreso (CRS).',
    'Los sobrevivientes habrían podido pedir a un tribunal que anulara ciertas condenas federales por delitos no violentos y borrara ciertos arrestos federales. La Oficina de Rendición de Cuentas del Gobierno (GAO) habría estudiado los resultados.',
    'Se habrían podido reducir ciertas penas, y los sobrevivientes habrían podido alegar la trata como defensa en el juicio. La persona habría tenido que probar de forma clara y convincente que fue víctima de la trata.',
  ],
  historyTitle: 'Cómo llegó a ser ley',
  historyLead:
    'Cada barra es un período. Las líneas que la cruzan marcan fechas de la lista de abajo.',
  stages: {
    tried: 'Se presenta en cada Congreso',
    bill2024: 'Los proyectos de 2024',
    back: 'Se vuelve a presentar y se aprueba',
    due: 'La ley y sus informes',
  },
  span: (from, to) => `${from} – ${to}`,
  history: {
    first: 'Se presenta por primera vez en el Congreso, y de nuevo en cada Congreso siguiente.',
    house2024:
      'Russell Fry (R-SC), Ted Lieu (D-CA), Ann Wagner (R-MO) y Robert Garcia (D-CA) presentan H.R. 7137 en la Cámara.',
    senate2024:
      'A más tardar ese día, Kirsten Gillibrand (D-NY), Marco Rubio (R-FL) y otros senadores presentan S. 4214.',
    committee2024: 'El Comité Judicial de la Cámara aprueba H.R. 7137.',
    lapsed: 'Termina el 118.º Congreso, y con él los proyectos de 2024.',
    again: 'Se vuelve a presentar como H.R. 1379. No avanza en su comité.',
    introduced: 'Se presentan H.R. 4323 (Fry, Wagner y Hank Johnson, D-GA) y S. 2255 (Gillibrand).',
    ordered: 'El Comité Judicial de la Cámara aprueba H.R. 4323 por votación de viva voz.',
    reported: 'El comité publica su informe, H. Rept. 119-347.',
    housePassed: 'La Cámara aprueba H.R. 4323 por votación de viva voz.',
    senatePassed: 'El Senado lo aprueba por consentimiento unánime.',
    enacted: 'Se convierte en ley (Public Law 119-73).',
  },
  dutiesTitle: 'Informes que la ley exige',
  duties: {
    motions:
      'Los fiscales federales informan al fiscal general de EE. UU. sobre las peticiones judiciales de los sobrevivientes. Este informe no se entrega al público.',
    training:
      'El Departamento de Justicia informa al Congreso sobre la capacitación para reconocer las señales de la trata. La fecha viene de H.R. 1379; no la confirmamos en la ley.',
    impact:
      'La Oficina de Rendición de Cuentas del Gobierno (GAO) informa al Congreso sobre el impacto de la ley. La fecha viene de H.R. 1379; no la confirmamos en la ley.',
  },
  due: (date) => `Fecha límite: ${date}`,
  wasDue: (date) => `La fecha límite era el ${date}`,
  historyLink: 'La historia, con fechas y nombres',
  compareLink: 'Para abogados: la ley y el proyecto H.R. 1379',
  historyDescription:
    'Cómo la Trafficking Survivors Relief Act se convirtió en ley: los pasos principales de 2016 a 2026, con nombres y fuentes.',
  questionsTitle: 'Preguntas y respuestas',
  helpTitle: 'Si esto le pasó a usted',
  help: 'El Survivor Reentry Project conecta a los sobrevivientes con abogados que trabajan gratis. No acepta casos con cargos u órdenes de arresto pendientes. A comienzos de 2026 todavía estaba definiendo quién cumple los requisitos de esta ley. En la página del proyecto puede ver si eso ya cambió y si está aceptando solicitudes.',
  helpLink: 'Survivor Reentry Project (en inglés)',
  sourcesTitle: 'Cómo lo sabemos',
  howWeKnow: [
    'Leímos completas estas partes: el comienzo y las definiciones de la ley, su sección sobre la defensa en el juicio y el proyecto que se presentó en febrero de 2025 (H.R. 1379).',
    'Para las peticiones, las pruebas, las apelaciones, los costos, los documentos bajo sello y los casos antiguos usamos resúmenes hechos por otros y el proyecto H.R. 1379. No pudimos confirmar todo; por ejemplo, si un proveedor de servicios necesita licencia. Nuestros enlaces llevan al texto oficial para que usted pueda comprobarlo.',
    'Las fechas límite del informe sobre la capacitación y del informe de la GAO vienen de H.R. 1379.',
    'No hemos leído completos los proyectos de 2024.',
  ],
  sources: {
    law: 'La ley (Public Law 119-73)',
    definitions: 'El proyecto aprobado, con sus definiciones',
    motions: '18 U.S.C. 3771A: peticiones y pruebas',
    duress: '18 U.S.C. 28: la defensa en el juicio (coacción)',
    summary: 'Resumen del Servicio de Investigación del Congreso',
    bill2024: 'Declaración del patrocinador en la Cámara sobre el proyecto de 2024',
    states: 'Polaris sobre las leyes de los estados, 2023',
    widen: 'Freedom Network USA sobre la ley y sus límites',
  },
};

export const actCarried: typeof en.actCarried = {
  title: 'Quiénes la patrocinaron en el Congreso',
  lead: 'La patrocinaron congresistas de los dos partidos. Esto es un agradecimiento, no una calificación. La Cámara la aprobó por votación de viva voz y el Senado por consentimiento unánime, así que no hubo votación nominal.',
  house: (bill) => `En la Cámara: ${bill}`,
  senate: (bill) => `En el Senado: ${bill}`,
  sponsor: (name) => withPeriod(`Presentado por ${name}`),
  cosponsors: (names, more) =>
    withPeriod(`Copatrocinado por ${names}${more ? ', entre otros congresistas' : ''}`),
  listed: (date) => `Fecha de la lista: ${date}.`,
  askTitle: 'Qué falta por hacer',
  askLead: 'La ley solo ayuda si se usa. El Congreso puede ayudar de tres maneras.',
  asks: {
    reports: (date, passed) =>
      `Lograr que se publiquen los informes de los fiscales federales sobre las peticiones judiciales de los sobrevivientes. ${passed ? 'Debían' : 'Deben'} entregarse a más tardar el ${date}, y van al fiscal general, no al público.`,
    widen:
      'Ampliar la ley a más delitos federales. Freedom Network USA la celebró, pero dice que el alivio que ofrece es limitado.',
    lawyers:
      'Dar fondos para la ayuda legal. Ciertas subvenciones que ya existen pueden usarse para eso.',
  },
};

export const actQuestions: typeof en.actQuestions = {
  cost: {
    question: '¿Cuánto cuesta acudir al tribunal?',
    answer:
      'Según resúmenes de la ley, el tribunal no cobra y los documentos no son públicos (van “bajo sello”). Un abogado puede cobrar, pero algunos trabajan gratis. También se puede presentar la petición sin abogado.',
  },
};
