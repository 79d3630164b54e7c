import type * as en from '../en';

export const site: typeof en.site = {
  name: 'Campaña Relief Act',
  skip: 'Ir al contenido principal',
  exit: 'Salir de esta página',
  exitHint:
    'Le lleva enseguida a otro sitio. Con el teclado: Mayús tres veces. Su historial no se borra.',
  exitPresses: {
    once: 'Mayús, dos veces más para salir',
    twice: 'Mayús, una vez más para salir',
    over: 'Esas pulsaciones ya no cuentan',
  },
  leaving: 'Saliendo de esta página',
  menu: 'Principal',
  pages: {
    act: 'La ley',
    statistics: 'Las cifras',
    lookup: 'Llamar',
    write: 'Escribir',
    safety: 'Su seguridad',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    share: 'Cuéntelo a alguien',
  },
  onThisPage: 'En esta página',
  otherLanguage: 'English',
  notices: 'Sobre este sitio',
  demonstration:
    'Esto es una demostración. Polaris, que hizo este llamado, no administra este sitio.',
  capture: 'Nada sale de esta máquina: ninguna oficina recibe cartas.',
  nowLaw: (law, date) => `El proyecto ya es ley (${law}, ${date}).`,
  nowLawLink: 'Qué pasó, con fechas',
  hotlineTitle: 'Si usted o alguien que conoce necesita ayuda',
  hotline: 'Línea Nacional contra la Trata de Personas, de día y de noche:',
  hotlineText: (word, number) => `Envíe ${word} por mensaje de texto al ${number}`,
  hotlineNote: 'Este sitio no administra la Línea. Si corre peligro ahora, llame al 911.',
  hotlineOwnPage: 'El sitio de la Línea, con su chat y sus reglas sobre lo que comunica a otros',
  footerMenu: 'Letra pequeña',
  runBy: (name) => `Administrado por ${name}`,
  contact: 'Contacto:',
  nobody: 'Nadie administra todavía este sitio: es una demostración.',
  noThirdParty: 'Estas páginas no cargan nada de otros sitios, y nadie sigue su visita.',
  source: 'Fuente',
  notFound: {
    title: 'No encontramos la página',
    text: 'No hay ninguna página en esta dirección. Compruebe que la escribió o la copió completa.',
    link: 'Ir a la primera página',
  },
};

export const problemPage: typeof en.problemPage = {
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
