import { plural } from '../../plural';
import type { choose as en } from '../en/choose';

export const choose: typeof en = {
  title: '¿Cuál es su distrito?',
  lead: (count) =>
    `Este código postal abarca ${count} distritos. La calle lo decide, o elija usted si lo sabe.`,
  stateLead: (state) =>
    `Este código postal es de apartados postales o de un solo edificio en ${state}. No dice en qué distrito vive.`,
  newMapLead: (state, date, sure) =>
    `${state} ${sure ? 'tiene' : 'quizá tenga'} distritos nuevos desde el ${date}, cuando comenzó el nuevo Congreso. La dirección completa decide cuál es el suyo, o elíjalo usted.`,
  addressTitle: 'Búsquelo por su calle',
  notFound: 'La calle que escribió no lo decide: revísela o elija su distrito.',
  poBox:
    'Un apartado postal dice adónde llega su correo, no dónde vive. Escriba la calle de su casa o elija su distrito.',
  listTitle: 'Elíjalo usted',
  option: (district, member) => `${district}: ${member}`,
  inState: (district, state) => `${district}, ${state}`,
  vacant: 'escaño vacante',
  nearby: (places) => `Cerca: ${places}`,
  nearbyZips: (zips) => `Códigos postales cercanos: ${zips}`,
  senatorsTitle: 'Sus senadores en todo caso',
  senatorsAfter: (states) =>
    `Estos distritos están en estados distintos (${states}). Verá a sus senadores cuando haya elegido.`,
  edge: {
    title: '¿De qué lado de la línea vive?',
    lead: 'Está cerca de un límite entre distritos, más cerca de lo que nuestro mapa distingue. ¿Cuál es el suyo?',
    below: (district) => `Abajo están las oficinas de ${district}, que es el más probable.`,
  },
  mismatch: (zip, states) =>
    `El código postal ${zip} es de ${states}: revise el estado y el código postal`,
  map: {
    title: (zip) => `Mapa de los distritos alrededor del código postal ${zip}`,
    commonTitle: 'Mapa de la zona que comparten estos distritos',
    from: (zip, list) => `Visto desde el punto, el centro del código postal ${zip}: ${list}.`,
    fromMiddle: (list) => `Visto desde el centro de este mapa: ${list}.`,
    other: 'Lo que queda vacío es agua u otro distrito.',
    onMap: (district) => `En el mapa: ${district}`,
    marker: (zip) => `C. P. ${zip}`,
    miles: (count) => plural('es', count, { one: '1 milla', other: `${count} millas` }),
    lies: {
      middle: (district) => `${district} allí mismo`,
      north: (district) => `${district} al norte`,
      northeast: (district) => `${district} al noreste`,
      east: (district) => `${district} al este`,
      southeast: (district) => `${district} al sureste`,
      south: (district) => `${district} al sur`,
      southwest: (district) => `${district} al suroeste`,
      west: (district) => `${district} al oeste`,
      northwest: (district) => `${district} al noroeste`,
    },
  },
  locate: {
    title: 'Búsquelo por el lugar donde está',
    hint: 'Solo si está en su casa. El navegador le pregunta primero. Buscamos el distrito del lugar y lo olvidamos.',
    hintAsked:
      'Solo si está en su casa. El navegador le pregunta primero. Nuestro mapa es anterior a estos distritos, así que nuestro servidor pregunta a un servicio externo; la página de privacidad dice a cuál y qué recibe.',
    button: 'Usar mi ubicación',
    asking: 'Esperando a que el navegador diga dónde está.',
    found: 'El navegador dijo dónde está. Buscando el distrito.',
    denied:
      'El navegador no dio su ubicación. Escriba la calle de su casa o elija su distrito de la lista.',
    failed:
      'No pudimos saber dónde está. Escriba la calle de su casa o elija su distrito de la lista.',
    chosen: 'Este lugar está en %, que ya queda elegido. Cámbielo si no es su casa.',
    edge: 'Este lugar está demasiado cerca del límite de un distrito. Elija el distrito donde vive.',
    elsewhere:
      'Este lugar no está en ninguno de estos distritos. Elija el distrito donde vive o revise la dirección.',
  },
};
