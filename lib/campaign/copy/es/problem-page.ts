import type { problemPage as english } from '../en/problem-page';

export const problemPage: typeof english = {
  home: 'Ir a la página de inicio',
  keptText: 'Su texto, para copiarlo',
  meanwhile: 'Llame mientras tanto: quién le representa y sus números',
  cross_site: {
    title: 'Este formulario vino de otro sitio',
    text: 'No se guardó ni se envió nada. Abra nuestra propia página y envíe el formulario desde allí.',
  },
  method: {
    title: 'Esta página no recibe formularios',
    text: 'No se guardó ni se envió nada. Vuelva atrás y presione el botón otra vez.',
  },
  length_required: {
    title: 'Esta solicitud no dice cuánto mide',
    text: 'No se guardó ni se envió nada. Envíela otra vez con un Content-Length.',
  },
  too_large: {
    title: 'Es demasiado texto',
    text: 'No se guardó ni se envió nada. Vuelva atrás: lo que escribió sigue en el formulario. Redúzcalo a 10,000 caracteres o menos.',
  },
  file_too_large: {
    title: 'El archivo es demasiado grande',
    text: 'No se guardó nada. Vuelva atrás y elija uno más pequeño: la página dice cuánto puede medir.',
  },
  unavailable: {
    title: 'En este momento no podemos guardar nada',
    text: 'Nuestra base de datos no responde. Vuelva atrás en unos minutos y presione el botón otra vez: nada se envía dos veces.',
  },
  draftsBusy: {
    title: 'Hay demasiadas cartas desde su red',
    text: 'No se guardó ni se envió nada: desde su red se empezaron en esta hora más cartas de las que aceptamos. Copie su texto y empiece otra vez después de la próxima hora en punto. Mientras tanto puede llamar.',
  },
  callBusy: {
    title: 'No contamos su llamada',
    text: 'Desde su red se contaron demasiadas llamadas en esta hora. A la oficina su llamada le importa igual. Vuelva atrás para ver de nuevo los números.',
  },
  callUnavailable: {
    title: 'No contamos su llamada',
    text: 'Nuestra base de datos no responde. A la oficina su llamada le importa igual. Si quiere, vuelva atrás y presione el botón otra vez en unos minutos.',
  },
  callUnknown: {
    title: 'No contamos su llamada',
    text: 'No conocemos esa oficina, o nadie ocupa su escaño por ahora. Busque otra vez a sus miembros para ver quién lo ocupa.',
  },
  broken: {
    title: 'Algo falló de nuestro lado',
    text: 'Vuelva atrás e inténtelo otra vez en unos minutos. Mientras tanto puede llamar a sus representantes: la central telefónica del Capitolio es (202) 224-3121.',
  },
};
