import { longNumber, plural } from '@/lib/campaign/languages';
import type * as en from '../en';

export const home: typeof en.home = {
  description:
    'Los antecedentes penales persiguen a los sobrevivientes de la trata de personas. Conozca la Trafficking Survivors Relief Act y llame o escriba a sus representantes en el Congreso.',
  descriptionEnded:
    'Los antecedentes penales persiguen a los sobrevivientes de la trata de personas. Conozca la Trafficking Survivors Relief Act y vea quién le representa en el Congreso.',
  find: 'Buscar a mis congresistas',
  findNote: 'Una llamada toma cerca de un minuto.',
  writeInstead: 'Prefiero escribirles',
  crowd: {
    drawing: 'Una multitud en la que 42 de cada 100 personas están resaltadas.',
    caption: '42 de cada 100 sobrevivientes encuestados dicen tener antecedentes',
  },
  problem: {
    title: 'Una verificación de antecedentes no pregunta por qué',
    text: 'La trata es explotar a alguien en el trabajo o el sexo comercial mediante fuerza, engaño o coacción. Si explotan a un menor de 18 años en el sexo comercial, siempre es trata. Hasta un arresto sin condena puede impedirle a un sobreviviente trabajar, alquilar o entrenar al equipo de sus hijos.',
  },
  numbers: {
    record: 'de los sobrevivientes encuestados dicen tener antecedentes penales.',
    arrests: 'de quienes los tienen vinculan sus arrestos, o algunos, a su explotación.',
    job: 'de quienes los tienen dicen que les impidieron conseguir o conservar empleo.',
    base: (people) => `El National Survivor Study encuestó a ${people} sobrevivientes.`,
    more: 'Todas las cifras',
  },
  progress: {
    won: 'Lo que se ha logrado',
    left: 'Lo que falta',
    more: 'Conozca la ley',
  },
  steps: {
    title: 'Lo que pedimos al Congreso',
    titlePast: 'Lo que esta campaña pidió al Congreso',
    call: {
      title: 'Primero, llame',
      text: 'Le contestará alguien del personal o un buzón de voz.',
      button: 'Ver los teléfonos',
      script: 'Leer el guion',
      scriptPast: 'El guion de la campaña para llamar',
    },
    write: {
      title: 'Después, escriba',
      text: 'Empiece con nuestro borrador y agregue sus propias palabras.',
      button: 'Escribir mi mensaje',
      draft: 'Leer el borrador',
      draftPast: 'El borrador de mensaje de la campaña',
    },
    blanks: {
      title: '(Cámara o Senado)',
      member: '(nombre de su congresista)',
      senator: '(nombre de su congresista en el Senado)',
      town: '(su ciudad)',
      state: '(su estado)',
    },
    note: 'No tiene que contar su historia.',
    noteLink: 'Su seguridad',
  },
  organizationWords:
    'La organización que administra este sitio escribió los textos de esta campaña.',
  taken: {
    title: 'Súmese',
    titleEnded: 'La campaña en cifras',
    soFar: (count) => `${count} hasta hoy`,
    count: (messages, calls) => {
      const sent = plural('es', messages, {
        one: 'Un mensaje',
        many: `${longNumber(messages, 'es')} de mensajes`,
        other: `${longNumber(messages, 'es')} mensajes`,
      });
      const forms = {
        many: `${longNumber(calls, 'es')} de llamadas`,
        other: `${longNumber(calls, 'es')} llamadas`,
      };
      if (calls === 0) return sent;
      if (messages === 0) return plural('es', calls, { one: 'Una llamada', ...forms });
      return `${sent} y ${plural('es', calls, { one: 'una llamada', ...forms })}`;
    },
    goal: (done: number, goal: number) =>
      `Nuestra meta: ${longNumber(goal, 'es')} mensajes y llamadas. Hasta ahora: ${longNumber(done, 'es')}.`,
    note: 'Contamos los mensajes que este sitio envió al menos a una oficina y las llamadas que nos reportaron.',
    map: (states) =>
      plural('es', states, {
        one: 'Mapa: un estado o territorio con diez mensajes o más.',
        many: `Mapa: ${longNumber(states, 'es')} de estados y territorios con diez mensajes o más.`,
        other: `Mapa: ${longNumber(states, 'es')} estados y territorios con diez mensajes o más.`,
      }),
  },
  share: 'Compartir esta página',
};

export const statistics: typeof en.statistics = {
  title: 'Las cifras',
  description:
    'Qué encontró el National Survivor Study sobre los antecedentes penales de los sobrevivientes de la trata, y qué dicen y qué no dicen las cifras.',
  lead: 'Para el National Survivor Study (Estudio Nacional de Sobrevivientes), Polaris encuestó a 457 sobrevivientes de la trata sexual y laboral. El informe se publicó en enero de 2023. Esto es lo que dice sobre los antecedentes, y lo que cada cifra no nos dice.',
  studyTitle: 'El estudio',
  study: [
    'La encuesta se hizo en línea o por teléfono, en inglés, mandarín o español. Empezó en mayo de 2022. Algunos sobrevivientes ayudaron a crearla y a invitar a otras personas.',
    'La participación fue voluntaria. Antes de empezar, cada persona contestó unas preguntas para saber si podía participar. Las cifras hablan de quienes contestaron, no de todos los sobrevivientes.',
  ],
  inHundred: (value) => `El ${value}%`,
  inTen: (value) => `${value} de cada 10`,
  recordDrawing: (value) => `100 puntos, ${value} de ellos rellenos.`,
  arrestsDrawing: (value) => `Diez puntos, ${value} de ellos rellenos.`,
  barsTitle: 'Lo que los antecedentes les impidieron',
  barsOf: 'Entre quienes tienen antecedentes:',
  tableTitle: 'Tabla completa',
  columns: {
    finding: 'Resultado',
    share: 'Porcentaje',
    among: 'Grupo',
    not: 'Qué no nos dice',
  },
  among: {
    respondents: (n) => `de las ${n} personas que contestaron`,
    withRecord: 'personas con antecedentes penales',
    withRecordAndChildren: 'personas con hijos y con antecedentes',
  },
  findings: {
    record: 'dicen tener antecedentes penales',
    arrests: 'dicen que algunos o todos sus arrestos tuvieron que ver con su explotación',
    job: 'conseguir o conservar un empleo',
    training: 'capacitarse, estudiar u obtener una licencia',
    housing: 'tener una buena vivienda',
    custody: 'tener la custodia de sus hijos (entre quienes tienen hijos)',
  },
  tableFindings: {
    record: 'Dicen tener antecedentes penales',
    arrests: 'Algunos o todos sus arrestos tuvieron que ver con su explotación',
    job: 'Los antecedentes les impidieron conseguir o conservar un empleo',
    training: 'Los antecedentes les impidieron capacitarse, estudiar u obtener una licencia',
    housing: 'Los antecedentes les impidieron tener una buena vivienda',
    custody: 'Los antecedentes les impidieron tener la custodia de sus hijos',
  },
  saysNot: {
    record:
      'Cuántos sobrevivientes en total tienen antecedentes, ni cuántos antecedentes son federales, estatales o locales',
    arrests:
      'A cuántos sobrevivientes en total arrestaron, ni cuáles arrestos tuvieron que ver con la trata',
    job: 'Cuántas veces pasó ni cuándo',
    training: 'Cuántas veces pasó ni cuándo',
    housing: 'Cuántas veces pasó ni cuándo',
    custody: 'Qué pasa con las personas sin hijos',
  },
  limitsTitle: 'Lo que no sabemos',
  limits: [
    'No encontramos datos sobre cuántos sobrevivientes tienen una condena federal. La ley cubre solo casos federales, así que estas cifras no dicen a cuánta gente ayuda.',
    'No encontramos cuáles fueron los cargos, ni cuánta gente ha tratado de eliminar sus antecedentes.',
    'Damos porcentajes porque no sabemos cuántas personas contestaron cada pregunta.',
    'Sobre empleo, capacitación, vivienda y custodia, la fuente no dice de forma expresa que cuenta solo a quienes tienen antecedentes. Así lo entendemos.',
  ],
};

export const share: typeof en.share = {
  title: 'Compartir',
  description:
    'Comparta este sitio por mensaje de texto, WhatsApp o correo electrónico, o agréguelo a su propio sitio.',
  lead: 'Compartirá un texto nuestro y el enlace a nuestra página principal. No incluyen nada sobre usted ni nada de lo que escribió.',
  text: 'Mensaje de texto',
  whatsApp: 'WhatsApp',
  mail: 'Correo electrónico',
  mailSubject: 'Dos minutos que valen la pena',
  device: 'Otras formas de compartir…',
  address: 'O copie el enlace:',
  addressWhat: 'enlace',
  more: 'Publicaciones listas para copiar y un formulario para su propio sitio',
  safety:
    'Quienes reciban el enlace sabrán que usted estuvo aquí. Compártalo solo si es seguro para usted.',
  textsTitle: 'Publicaciones listas para copiar',
  textsLead: 'Copie una y cambie lo que quiera.',
  textsSource: 'Vea las fuentes en “Las cifras”.',
  textFor: (networks: string) => `Para ${networks}`,
  networks: {
    brief: 'un mensaje de texto',
    short: 'X o Bluesky',
    long: 'Facebook, LinkedIn, Mastodon o Threads',
  },
  image: {
    plain: 'Los antecedentes penales y los sobrevivientes de la trata de personas',
    figure: (percent: number) =>
      `${percent} de cada 100 sobrevivientes de la trata de personas que contestaron una encuesta nacional dicen tener antecedentes penales.`,
    caption: 'de los sobrevivientes encuestados dicen tener antecedentes penales',
    source: (people: number) => `Fuente: National Survivor Study (${people} personas), Polaris`,
  },
  ownSiteTitle: 'En su propio sitio',
  buttonTitle: 'Un enlace',
  buttonText:
    'Cualquier sitio puede usarlo. No necesita JavaScript y adopta el aspecto de su sitio.',
  buttonCode: 'Código del enlace',
  buttonWords: 'Encuentre a sus representantes en el Congreso y comuníquese con ellos',
  frameTitle: 'El formulario del código postal',
  frameText:
    'Pide un código postal y abre este sitio en toda la ventana. No guarda ninguna cookie ni carga nada de otros sitios. Lo que se escribe nos llega a nosotros, no al sitio que muestra el formulario.',
  frameLeave: 'Solo funciona en sitios que hemos aprobado.',
  frameNoOne: 'Esto es una demostración, así que no podemos aprobar sitios.',
  copyCode: 'Copiar el código',
  frameCode: 'Código del formulario',
  frameName: 'Encuentre a sus representantes en el Congreso',
};
