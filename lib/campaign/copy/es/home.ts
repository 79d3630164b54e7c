import { longNumber } from '../../long-date';
import { plural } from '../../plural';
import type { home as en } from '../en/home';

export const home: typeof en = {
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
