import { longNumber } from '@/lib/campaign/long-date';
import { plural } from '@/lib/campaign/plural';
import type * as en from '../en';

export const home: typeof en.home = {
  description:
    'Por qué los antecedentes penales persiguen a sobrevivientes de la trata de personas, de qué trata la Trafficking Survivors Relief Act y cómo decírselo a sus miembros del Congreso.',
  callButton: 'Ver a quién llamar',
  writeButton: 'Prefiero escribir',
  buttonsNote: 'Sin cuenta ni nada que instalar. Puede parar en cualquier momento.',
  messagesSent: (count) =>
    plural('es', count, {
      one: 'Un mensaje enviado hasta ahora por este sitio',
      many: `${longNumber(count, 'es')} de mensajes enviados hasta ahora por este sitio`,
      other: `${longNumber(count, 'es')} mensajes enviados hasta ahora por este sitio`,
    }),
  trafficking: {
    title: 'Qué es la trata de personas',
    text: [
      'La trata de personas es hacer que alguien haga lo que no haría por su voluntad, por la fuerza, con presiones o con engaños. Puede ser vender sexo. Puede ser cualquier otro trabajo: en una cocina, en el campo, en una casa particular, sin el pago o las condiciones prometidas.',
      'Para que sea trata no hace falta llevar a nadie a otro lugar. Les ocurre a personas de toda edad, género y nacionalidad.',
    ],
  },
  records: {
    title: 'Cómo acaban con antecedentes quienes sobreviven',
    text: 'A las personas que están bajo el control de un tratante muchas veces se las obliga a infringir la ley, o se las arresta por lo que las obligaron a hacer. El arresto sigue registrado cuando ya son libres. Una encuesta a 457 sobrevivientes en Estados Unidos, el National Survivor Study, preguntó por ello.',
    limits:
      'Son las personas que quisieron contestar, no todas las sobrevivientes. El estudio no dice cuántos de los antecedentes son federales.',
  },
  consequences: {
    title: 'Lo que hacen después los antecedentes',
    text: [
      'Una verificación de antecedentes no pregunta por qué. Incluso un arresto que no terminó en condena puede cerrar el paso a un empleo o a un apartamento, o impedir que una madre o un padre entrene al equipo de sus hijos.',
      'Sobrevivientes con antecedentes dijeron que estos les impidieron:',
    ],
    more: 'Todas las cifras, lo que dicen y lo que no',
  },
  theAct: {
    more: 'La ley explicada, con su historia y sus límites',
  },
  steps: {
    title: 'Dos maneras de actuar',
    asked: 'Lo que se pide al Congreso:',
    call: {
      title: 'Primero, llame',
      text: 'Llame a su representante y a sus senadores, o pida una cita. Le mostramos los números y un guion breve. Contesta el personal, y basta un minuto.',
      button: 'Buscar sus números',
    },
    write: {
      title: 'Después, escriba',
      text: 'Una carta para todos. Hay un borrador que puede cambiar; sus propias palabras valen más que las nuestras. Antes de enviarla la lee tal como la leerá cada oficina.',
      button: 'Escribirles',
    },
    lead: 'Las llamadas y cartas de su distrito dicen a una oficina que a su propia gente le importa. Bastan unos minutos para ayudar a que sobrevivientes empiecen de nuevo sin esos antecedentes.',
    note: 'Nunca tiene que decir si algo de esto le ocurrió a usted.',
    noteLink: 'Antes de escribir: su seguridad',
  },
};

const groupAsRead =
  'Ni con qué frecuencia ni cuándo. Que cuente a quienes tienen antecedentes es como entendemos la fuente, que no da su número.';

export const statistics: typeof en.statistics = {
  title: 'Las cifras',
  description:
    'Qué halló el National Survivor Study sobre los antecedentes penales de sobrevivientes de la trata, entre quiénes, y qué no dice.',
  lead: 'Polaris preguntó por su vida a 457 sobrevivientes de la trata sexual y laboral en Estados Unidos: es el National Survivor Study (Estudio Nacional de Sobrevivientes), publicado en enero de 2023. Esto halló sobre los antecedentes, y hasta dónde llega cada cifra.',
  studyTitle: 'El estudio',
  study: [
    'La encuesta se hizo en línea y por teléfono, en inglés, mandarín y español. Empezó en mayo de 2022. Sobrevivientes ayudaron a diseñarla y a invitar a otras personas.',
    'La participación fue voluntaria, y antes se comprobó quién podía responder. Una encuesta así describe a quienes contestaron. No es una estimación para todas las personas sobrevivientes.',
  ],
  drawnTitle: 'Antecedentes y arrestos',
  inHundred: (value) => `${value} de cada 100`,
  inTen: (value) => `${value} de cada 10`,
  recordDrawing: (value) => `100 puntos, ${value} de ellos llenos.`,
  arrestsDrawing: (value) => `Diez puntos, ${value} de ellos llenos.`,
  barsTitle: 'Qué impidieron los antecedentes',
  tableTitle: 'Todo en una tabla',
  columns: { finding: 'Resultado', share: 'Parte', among: 'De quiénes', not: 'Qué no dice' },
  among: {
    respondents: (n) => `de las ${n} personas que contestaron`,
    withRecord: 'de quienes tienen antecedentes penales',
    withRecordAndChildren: 'de quienes tienen antecedentes e hijos',
  },
  findings: {
    record: 'dicen tener antecedentes penales',
    arrests: 'dicen que algunos o todos sus arrestos se debieron a su explotación',
    job: 'conseguir o conservar un empleo',
    training: 'formación, estudios o una licencia',
    housing: 'una buena vivienda',
    custody: 'la custodia de sus hijos',
  },
  tableFindings: {
    record: 'Tienen antecedentes penales',
    arrests: 'Algunos o todos sus arrestos se debieron a su explotación',
    job: 'Los antecedentes les impidieron conseguir o conservar un empleo',
    training: 'Los antecedentes les impidieron formarse, estudiar u obtener una licencia',
    housing: 'Los antecedentes les impidieron tener una buena vivienda',
    custody: 'Los antecedentes les impidieron tener la custodia de sus hijos',
  },
  saysNot: {
    record:
      'No es la parte de todas las personas sobrevivientes: contestó quien quiso. Ni cuántos antecedentes son federales, estatales o locales.',
    arrests:
      'No es el 90% de todas las personas sobrevivientes: solo de las que tienen antecedentes. Ni que fueran todos los arrestos: algunos o todos.',
    job: groupAsRead,
    training: groupAsRead,
    housing: groupAsRead,
    custody:
      'No es una parte de todas las personas encuestadas: solo de las que tienen hijos. Que además tengan antecedentes es como entendemos la fuente.',
  },
  limitsTitle: 'Lo que nadie ha contado',
  limits: [
    'No hallamos ninguna fuente que cuente cuántas personas sobrevivientes tienen una condena federal. La ley alcanza solo casos federales, así que estas cifras no dicen a cuántas personas ayuda.',
    'El estudio preguntó por arrestos y antecedentes. No dice por qué delitos, ni cuántas personas han intentado eliminarlos.',
    'Publicamos partes y no números de personas, porque no vimos publicado cuántas contestaron cada pregunta.',
  ],
};

export const share: typeof en.share = {
  title: 'Cuéntelo a alguien',
  description:
    'Comparta este sitio: por correo, con un texto breve para una red o con un botón en un sitio suyo.',
  lead: 'Comparta la primera página de este sitio. Nada sobre usted va con ella, ni nada de lo que escribió.',
  mail: 'Enviar un correo',
  mailSubject: 'Merece unos minutos',
  device: 'Compartir…',
  address: 'La dirección para compartir:',
  addressWhat: 'dirección',
  more: 'Textos breves para redes y un botón para su propio sitio',
  safety: 'A quien se lo cuente sabrá que estuvo aquí. No tiene que contárselo a nadie.',
  textsTitle: 'Textos breves para redes',
  textsLead:
    'Copie uno en una publicación o un mensaje y cambie lo que quiera. Esta página no pide nada a ninguna red. De dónde sale cada número, y sus límites:',
  textsSource: 'Los números',
  textFor: (networks: string) => `Para ${networks}`,
  networks: {
    brief: 'un mensaje de texto',
    short: 'X o Bluesky',
    long: 'Facebook, LinkedIn, Mastodon o Threads',
  },
  picture: 'Una imagen que lo acompaña, de 1200 por 630',
  image: {
    plain: 'Los antecedentes penales y quienes sobrevivieron a la trata de personas',
    figure: (percent: number) =>
      `${percent} de cada 100 sobrevivientes de la trata de personas que contestaron una encuesta nacional dicen tener antecedentes penales.`,
    caption:
      'sobrevivientes que contestaron una encuesta nacional dicen tener antecedentes penales',
    source: (people: number) => `Fuente: National Survivor Study (${people} personas), Polaris`,
  },
  ownSiteTitle: 'En un sitio suyo',
  buttonTitle: 'Un enlace sencillo',
  buttonText:
    'Cualquier sitio puede usarlo. No necesita ningún script, y el estilo del sitio le da su aspecto.',
  buttonCode: 'Código del enlace',
  buttonWords: 'Encuentre a sus miembros del Congreso y llámeles o escríbales',
  frameTitle: 'El formulario de inicio',
  frameText:
    'Pide el código postal y sigue aquí, en la ventana entera. No pone ninguna cookie ni carga nada de terceros. Lo que se escribe nos llega a nosotros y no al sitio que lo rodea.',
  frameLeave:
    'Se muestra solo en sitios que hemos admitido, porque lo que rodea un formulario puede engañar. Pida a quien administra este sitio que añada el suyo.',
  frameCode: 'Código del formulario de inicio',
  frameName: 'Encuentre a sus miembros del Congreso',
};
