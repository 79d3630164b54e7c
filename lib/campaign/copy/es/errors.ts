import type * as en from '../en';

export const errors: typeof en.errors = {
  summary: 'Revise lo siguiente',
  titlePrefix: 'Problema: ',
  label: 'Problema:',
  prefix: {
    missing: 'Elija un título, como Sr. o Sra. Al menos una oficina lo exige.',
    wrong: 'Elija uno de los títulos de la lista',
  },
  firstName: {
    missing: 'Escriba su nombre. Si no usa apellido, escriba su nombre en los dos campos.',
    no_letters:
      'Escriba un nombre con al menos una letra. Si no usa apellido, escriba su nombre en los dos campos.',
    wrong: 'Escriba su nombre en una sola línea, sin < ni >',
    too_long: 'El nombre debe tener 50 caracteres o menos',
  },
  lastName: {
    missing: 'Escriba su apellido. Si no usa apellido, escriba su nombre en los dos campos.',
    no_letters:
      'Escriba un apellido con al menos una letra. Si no usa apellido, escriba su nombre en los dos campos.',
    wrong: 'Escriba su apellido en una sola línea, sin < ni >',
    too_long: 'El apellido debe tener 50 caracteres o menos',
  },
  email: {
    missing: 'Escriba su correo electrónico',
    wrong: 'Escriba un correo electrónico con este formato: nombre@example.org',
    typo: 'Revise el final de su correo electrónico. Si está bien, presione otra vez el botón.',
    too_long: 'El correo electrónico debe tener 254 caracteres o menos',
  },
  phone: {
    missing: 'Escriba su número de teléfono',
    wrong:
      'Escriba un teléfono de Estados Unidos de 10 dígitos, como 202-555-0100, o deje este campo vacío',
    too_long: 'El teléfono debe tener 60 caracteres o menos',
  },
  street: {
    missing: 'Escriba su calle y número',
    short:
      'Escriba la calle y el número completos, como 123 Main Street. Si esa es la dirección completa, presione otra vez el botón. Le mostraremos otra forma de escribir a las oficinas.',
    wrong: 'Escriba su calle y número en una sola línea, como 123 Main Street',
    too_long: 'La calle debe tener 100 caracteres o menos',
  },
  street2: {
    wrong: 'Escriba el apartamento o la unidad en una sola línea',
    too_long: 'El apartamento o la unidad debe tener 100 caracteres o menos',
  },
  city: {
    missing: 'Escriba su ciudad',
    short:
      'Escriba el nombre completo de su ciudad. Si este es el nombre completo, presione otra vez el botón. Le mostraremos otra forma de escribir a las oficinas.',
    wrong: 'Escriba su ciudad en una sola línea',
    too_long: 'La ciudad debe tener 60 caracteres o menos',
  },
  state: {
    unknown: 'Elija un estado o territorio de la lista',
    too_long: 'Elija un estado o territorio de la lista',
    missing: 'Elija su estado o territorio',
    wrong: 'Elija un estado o territorio de la lista',
    mismatch: 'Este código postal es de otro estado. Revise el estado y el código postal.',
  },
  zip: {
    military:
      'Este es un código postal militar. Escriba la dirección con la que se registró para votar, porque de ella depende quién le representa.',
    freely_associated:
      'Palaos, Micronesia y las Islas Marshall no tienen representantes en el Congreso. Si vota en Estados Unidos, escriba su dirección de allí.',
    too_long: 'El código postal debe tener 5 dígitos, como 20515',
    missing: 'Escriba su código postal',
    wrong: 'El código postal debe tener 5 dígitos, como 20515',
    unknown:
      'No encontramos este código postal. Revíselo o busque a sus congresistas con uno cercano.',
    not_represented: 'Esta dirección no tiene representantes en el Congreso',
  },
  district: {
    vacant:
      'Ahora están vacantes todos los escaños que corresponden a esta dirección. Puede llamar al conmutador del Capitolio, (202) 224-3121.',
    missing: 'Elija su distrito',
    choose: 'Elija el distrito donde vive',
    near: 'Su dirección está cerca del límite de un distrito. Elija el distrito donde vive.',
    wrong: 'Elija uno de los distritos que abarca su código postal',
  },
  location: {
    outside:
      'Ese lugar no está en ningún distrito congresional. Escriba el código postal de su casa.',
    rough:
      'Su dispositivo no pudo indicar con precisión dónde está. Escriba el código postal de su casa.',
  },
  latitude: {
    missing: 'Su dispositivo no compartió su ubicación. Escriba el código postal de su casa.',
    wrong: 'No pudimos leer la ubicación de su dispositivo. Escriba el código postal de su casa.',
  },
  longitude: {
    missing: 'Su dispositivo no compartió su ubicación. Escriba el código postal de su casa.',
    wrong: 'No pudimos leer la ubicación de su dispositivo. Escriba el código postal de su casa.',
  },
  offices: {
    missing: 'Elija al menos una oficina',
    wrong: 'Elija oficinas de su lista',
  },
  subject: {
    missing: 'Escriba un asunto',
    wrong: 'Escriba el asunto en una sola línea',
    too_short: 'El asunto debe tener 6 caracteres o más',
    too_long: 'El asunto debe tener 500 caracteres o menos',
  },
  message: {
    missing: 'Escriba su mensaje',
    wrong:
      'El mensaje tiene caracteres que no podemos leer. Escríbalo otra vez o péguelo como texto sin formato.',
    too_short: 'El mensaje debe tener 6 caracteres o más',
    too_long: 'El mensaje debe tener 10,000 caracteres o menos',
  },
  language: { wrong: 'Elija inglés o español' },
  addressProgram: { wrong: 'No pudimos leer esta casilla. Márquela otra vez o déjela vacía' },
  newsletter: { wrong: 'No pudimos leer esta casilla. Márquela otra vez o déjela vacía' },
  form: {
    wrong: 'Revise lo que escribió y vuelva a intentarlo',
    too_long: 'Lo que escribió es demasiado largo. Acorte su mensaje.',
    hidden_field:
      'Un programa de su navegador, quizás un administrador de contraseñas, llenó un campo que usted no ve. Lo vaciamos y guardamos todo lo que escribió. Presione otra vez el botón para continuar.',
    expired: 'Ya no tenemos su borrador. Empiece de nuevo.',
    changed: 'Su borrador cambió en otra ventana o pestaña. Léalo otra vez antes de enviarlo.',
    already_written:
      'Ya tenemos un mensaje suyo de los últimos tres días. Cada persona puede enviar solo uno cada tres días.',
    too_many: 'Llegaron demasiados mensajes desde su red. Inténtelo de nuevo en una hora.',
    closed: 'Esta campaña no recibe mensajes en este momento',
    outdated: 'Esta campaña terminó y ya no se pueden enviar mensajes',
    unavailable: 'Algo falló de nuestro lado. Inténtelo de nuevo en unos minutos.',
    cross_site:
      'Este formulario vino de otro sitio. Abra otra vez esta página y envíelo desde aquí.',
  },
};

export const emailQuestion: typeof en.emailQuestion = (likely) =>
  `¿Quiso escribir ${likely}? Si es así, corrija su correo electrónico. Si no, presione otra vez el botón.`;
