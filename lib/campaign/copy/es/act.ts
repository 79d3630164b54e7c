import type * as en from '../en';

export const act: typeof en.act = {
  title: 'La ley explicada',
  description:
    'Qué hace la Trafficking Survivors Relief Act, a quién ayuda, qué no hace, y su historia con fechas y fuentes.',
  lead: (law, date) =>
    `La Trafficking Survivors Relief Act (en nuestra traducción, Ley de Alivio para Sobrevivientes de la Trata) es ley desde el ${date}: ${law}. Es la primera ley federal que permite a sobrevivientes de la trata pedir a un tribunal que elimine sus antecedentes.`,
  readLaw: 'Leer la ley (en inglés)',
  notAdvice:
    'Esta página habla en términos generales y no es asesoría legal. Un abogado puede decir qué significa la ley en un caso.',
  doesTitle: 'Qué hace',
  does: {
    convictions: {
      title: 'Anula condenas',
      text: 'La persona sobreviviente, o su abogado, puede pedir al tribunal federal que la condenó que anule la condena. El delito debe ser federal y no violento, y resultado directo de la trata.',
    },
    arrests: {
      title: 'Elimina arrestos',
      text: 'Puede eliminarse el registro de un arresto federal si la conducta estuvo directamente relacionada con la trata. Para algunos delitos violentos, solo si el caso terminó sin condena por ellos; nunca si la víctima era menor de edad.',
    },
    sentences: {
      title: 'Puede acortar penas',
      text: 'Un tribunal puede reducir la pena de una persona sobreviviente que está o estuvo en prisión por un delito federal. Abarca también delitos violentos, salvo aquellos cuya víctima era menor de edad.',
    },
    defense: {
      title: 'Da una defensa en el juicio',
      text: 'Quien sea acusado de uno de esos delitos puede demostrar coacción si demuestra que entonces era víctima de la trata. No alegarlo en el juicio no cierra los otros caminos.',
    },
    proof: {
      title: 'Acepta pruebas que una persona sobreviviente puede aportar',
      text: 'La medida es que sea más probable que improbable. Según lo que leímos, debe tenerse en cuenta la declaración jurada de un proveedor de servicios o de un profesional clínico, y puede bastar si no hay nada más a mano.',
    },
  },
  helpsTitle: 'A quién ayuda',
  helps: {
    victims:
      'A quienes fueron víctimas de la trata según la define la ley federal, sexual o laboral, y tienen un arresto o una condena federal a causa de ella.',
    nobodyElse:
      'Según lo que leímos, no hace falta que antes se haya arrestado o condenado a nadie por la trata. Las mismas fuentes dicen que abarca casos antiguos además de los nuevos.',
  },
  notTitle: 'Qué no hace',
  not: {
    states:
      'No hace nada por los antecedentes estatales o locales. Casi todos los estados tienen alguna ley propia; hasta dónde llega varía mucho.',
    violent: 'No anula ninguna condena por un delito violento, ni siquiera si fue forzado.',
    motion:
      'Nada es automático. Hace falta una moción, es decir, una petición a un tribunal federal, y demostrar el vínculo con la trata.',
    money:
      'No trae dinero nuevo, que sepamos. Las subvenciones para ayuda legal que ya existen pueden usarse para esto.',
  },
  billTitle: 'Qué iban a hacer los proyectos de 2024',
  bill: [
    'H.R. 7137 y S. 4214 caducaron en enero de 2025. No hemos leído todo su texto; así los describieron quienes los presentaron y el Servicio de Investigación del Congreso (CRS).',
    'Fijaban una manera de anular condenas y eliminar arrestos de víctimas de la trata, y decían qué delitos entran. Pedían a la Oficina de Rendición de Cuentas del Gobierno (GAO) que estudiara el efecto.',
    'Se podían reducir penas, y había una defensa en el juicio. El vínculo con la trata debía ser más probable que improbable; haber sido víctima debía demostrarse con pruebas claras y convincentes.',
  ],
  historyTitle: 'Su historia',
  historyLead:
    'Cada barra es un período, a escala. Las líneas que la cruzan son días cuya fecha conocemos; todos están en la lista de abajo.',
  stages: {
    tried: 'Se presenta una y otra vez',
    bill2024: 'Los proyectos de 2024',
    back: 'Vuelve, y se convierte en ley',
    due: 'Es ley, con informes pendientes',
  },
  span: (from, to) => `${from} – ${to}`,
  history: {
    first: 'Se presenta por primera vez en el Congreso, y desde entonces en cada Congreso.',
    house2024:
      'Russell Fry (R-SC) presenta H.R. 7137 en la Cámara, con Ted Lieu (D-CA), Ann Wagner (R-MO) y Robert Garcia (D-CA).',
    senate2024:
      'Para este día S. 4214 está en el Senado, de Kirsten Gillibrand (D-NY) con Marco Rubio (R-FL).',
    committee2024: 'El Comité Judicial de la Cámara aprueba H.R. 7137.',
    lapsed: 'Termina el 118.º Congreso, y con él los proyectos de 2024.',
    again: 'H.R. 1379 vuelve a presentar el proyecto. No sale de su comité.',
    introduced: 'Se presentan H.R. 4323 (Fry, Wagner y Hank Johnson, D-GA) y S. 2255 (Gillibrand).',
    ordered: 'El Comité Judicial de la Cámara aprueba H.R. 4323 por votación de viva voz.',
    reported: 'Se imprime el informe del comité, H. Rept. 119-347.',
    housePassed: 'La Cámara aprueba H.R. 4323 por votación de viva voz.',
    senatePassed: 'El Senado lo aprueba por consentimiento unánime.',
    enacted: 'Se convierte en ley: Public Law 119-73.',
  },
  medium: 'sin confirmar del todo en un texto oficial que hayamos leído',
  dutiesTitle: 'Qué sigue',
  duties: {
    motions:
      'Cada fiscal federal informa al Fiscal General sobre las mociones presentadas por sobrevivientes. La ley no envía este informe al público.',
    training:
      'El Departamento de Justicia informa al Congreso sobre la formación en los indicios de la trata.',
    impact:
      'La Oficina de Rendición de Cuentas del Gobierno (GAO) informa al Congreso sobre lo que ha cambiado la ley.',
  },
  due: (date) => `Plazo: ${date}`,
  questionsTitle: 'Preguntas y respuestas',
  helpTitle: 'Si esto puede tratarse de usted',
  help: 'El Survivor Reentry Project de Freedom Network USA pone en contacto a sobrevivientes con abogados que trabajan sin cobrar. No toma casos con cargos u órdenes de arresto pendientes, y no siempre recibe solicitudes nuevas: su página lo dice.',
  helpLink: 'Survivor Reentry Project (en inglés)',
  sourcesTitle: 'De dónde sale esto',
  sources: {
    definitions: 'El texto aprobado (definiciones)',
    duress: '18 U.S.C. 28, coacción',
    summary: 'Resumen del Servicio de Investigación del Congreso',
    reader: 'Las secciones aprobadas',
    account: 'Una explicación de 18 U.S.C. 3771A (mociones, pruebas)',
    bill2024: 'Cómo describió su autor el proyecto de 2024',
    states: 'Polaris sobre las leyes de los estados, 2023',
  },
};

export const actCarried: typeof en.actCarried = {
  title: 'Quiénes la impulsaron',
  lead: 'Lo hicieron miembros de los dos partidos. Esto es un agradecimiento y no una nota. La Cámara la aprobó de viva voz y el Senado por consentimiento unánime, así que no hay lista de cómo votó cada quien.',
  house: (bill) => `En la Cámara: ${bill}`,
  senate: (bill) => `En el Senado: ${bill}`,
  sponsor: (name) => `Lo presentó ${name}.`,
  cosponsors: (names) => `Con ${names}.`,
  listed: (date) => `Según la lista de nuestra fuente: ${date}.`,
  askTitle: 'Qué queda por pedir',
  askLead: 'Una ley en papel no elimina nada. Esto está pendiente:',
  asks: {
    reports: (date) =>
      `Que los primeros informes, con plazo hasta el ${date}, se hagan a tiempo y se publiquen. El de las mociones va al Fiscal General, así que sin el Congreso el público quizá nunca lo vea.`,
    widen:
      'Que la ley se amplíe. Organizaciones que la celebraron dicen que el alivio es limitado y piden al Congreso que lo amplíe.',
    lawyers:
      'Que se pague la ayuda legal, y que los programas federales de subvenciones digan que permiten el trabajo posterior a una condena.',
    states:
      'Que los estados cierren sus propias lagunas. Según la última calificación de Polaris, en la primavera de 2023 cinco estados no tenían ningún alivio para sobrevivientes adultos.',
    renew:
      'Que se renueve la principal ley federal contra la trata. Un proyecto para ello, H.R. 1144, se presentó el 7 de febrero de 2025 y salió de su comité en la Cámara. No sabemos en qué está ahora.',
  },
};

export const actExample: typeof en.actExample = {
  title: 'Un ejemplo inventado',
  label:
    'No es una persona real. Muestra en términos generales cómo funciona la ley. No es asesoría legal, y una pequeña diferencia puede cambiar la respuesta.',
  story: [
    'Suponga que un hombre obliga a una mujer a trabajar para él y se queda con lo que ella gana. También la obliga a abrir cuentas bancarias con papeles falsos. La descubren, y un tribunal federal la condena por fraude. En el fraude no hubo fuerza ni amenaza de fuerza. En los mismos años un tribunal estatal la condena por robar en una tienda.',
    'Más tarde es libre y quiere estudiar enfermería. En cada verificación de antecedentes aparecen las dos condenas.',
  ],
  mayTitle: 'Lo que la ley puede hacer por ella',
  may: [
    'Puede pedir al tribunal federal que la condenó que anule la condena por fraude. También puede pedirlo un abogado en su nombre. El delito es federal y no violento, así que el tribunal puede examinarlo.',
    'Debe demostrar que es más probable que improbable que el fraude fuera un resultado directo de la trata. Según lo que leímos, debe tenerse en cuenta la declaración jurada de un proveedor de servicios o de un profesional clínico.',
    'También puede pedir que se elimine el registro del arresto federal.',
    'Si estuvo en prisión por el fraude, puede pedir una pena más corta.',
  ],
  mayNotTitle: 'Lo que no hace por ella',
  mayNot: [
    'No promete nada. El tribunal puede decir que no.',
    'La condena por robar en una tienda se queda. Es un antecedente estatal, y solo la ley de ese estado puede servir.',
    'No paga un abogado, hasta donde hemos hallado.',
    'Si él la hubiera obligado a herir a alguien, esa condena no se podría anular, aunque la forzara. Lo más que podría pedir es una pena más corta, y no si la víctima era menor de edad.',
    'Las multas y el dinero debido a las víctimas se mantenían en el texto de 2025. No hemos leído esa parte de la ley.',
  ],
};

export const actQuestions: typeof en.actQuestions = {
  labor: {
    question: '¿Es solo para la trata sexual?',
    answer:
      'No. La ley usa la definición de la ley federal contra la trata. Abarca a quienes se obliga a vender sexo y a quienes se obliga a hacer otro trabajo.',
  },
  convictedFirst: {
    question: '¿Tiene que haber antes una condena para el tratante?',
    answer:
      'No, según las explicaciones de la ley que leímos. No hace falta acusar a nadie más. El texto de 2025 también lo decía.',
  },
  older: {
    question: '¿Alcanza casos de antes de la ley?',
    answer:
      'Sí, según las explicaciones que leímos. El texto de 2025 lo decía con sus propias palabras; las de la ley no las hemos leído.',
  },
  cost: {
    question: '¿Cuánto cuesta pedirlo?',
    answer:
      'El tribunal no cobra nada, y los documentos quedan bajo sello, según una explicación de la ley y según el texto de 2025. Un abogado sí puede cobrar. Algunos trabajan sin cobrar.',
  },
  denied: {
    question: '¿Y si el tribunal dice que no?',
    answer:
      'Según una explicación de la ley, se puede apelar. En el texto de 2025 el tribunal también debía dar sus razones por escrito, y tiempo para corregir lo que se pueda corregir.',
  },
};
