import type { share as english } from '../en/share';

export const share: typeof english = {
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
