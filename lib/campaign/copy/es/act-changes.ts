import type * as en from '../en';

export const actChanges: typeof en.actChanges = {
  title: 'El proyecto de ley H.R. 1379 y la ley',
  description:
    'La Trafficking Survivors Relief Act y el proyecto H.R. 1379 de 2025, punto por punto.',
  lead: 'El patrocinador principal de la ley presentó antes H.R. 1379 en la Cámara, en febrero de 2025. Esta tabla lo compara con la ley. Para las peticiones, las pruebas, los costos y los casos antiguos usamos resúmenes hechos por otros.',
  columns: { point: 'Punto', earlier: 'H.R. 1379 (febrero de 2025)', law: 'Ley' },
  changedTitle: 'Lo que cambió',
  changed: {
    arrestsOther: {
      point: 'Arrestos por delitos violentos',
      earlier:
        'Se habrían podido borrar, incluso por un delito contra un menor, después de una absolución, del retiro del cargo o de su reducción a un delito no violento cuyo registro luego se eliminara',
      law: 'No se pueden borrar si el delito fue contra un menor. Los demás, solo en los mismos tres casos',
    },
    violent: {
      point: 'Qué se considera violento',
      earlier: 'La definición de la ley de justicia juvenil',
      law: 'Un “delito violento” (“crime of violence”) según 18 U.S.C. 16(a)',
    },
    sentences: {
      point: 'Reducción de penas',
      earlier: 'Solo para quien siguiera en prisión',
      law: 'Para quien está o estuvo en prisión',
    },
    defense: {
      point: 'Defensa en el juicio',
      earlier:
        'Con pruebas claras y convincentes de que la persona era víctima, el tribunal habría presumido la coacción, salvo que el gobierno probara lo contrario',
      law: 'La persona puede probar que actuó bajo coacción si demuestra que era víctima. La ley no crea ninguna presunción ni fija un estándar de prueba',
    },
  },
  sameTitle: 'Lo que no cambió',
  same: {
    who: {
      point: 'Quién puede pedirlo',
      earlier: 'La persona o su abogado',
      law: 'La persona o su abogado',
    },
    convictions: {
      point: 'Anular una condena',
      earlier: 'Solo por delitos no violentos que fueron resultado directo de la trata',
      law: 'Lo mismo',
    },
    arrests: {
      point: 'Borrar un arresto por un delito no violento',
      earlier: 'Si estuvo vinculado a la trata',
      law: 'Lo mismo',
    },
    standard: {
      point: 'Estándar de prueba',
      earlier:
        'Preponderancia de la prueba: lo que se alega debe ser más probable que lo contrario. Entonces el tribunal puede conceder la petición',
      law: 'Preponderancia de la prueba: lo que se alega debe ser más probable que lo contrario',
    },
    evidence: {
      point: 'Pruebas',
      earlier:
        'El tribunal debe tener en cuenta la declaración jurada de un proveedor de servicios con licencia o de un profesional clínico. Puede bastar si es creíble y no hay otra prueba a la mano. No hace falta que se arreste a nadie más',
      law: 'Lo mismo, pero no pudimos confirmar que haga falta licencia',
    },
    clock: {
      point: 'Plazos',
      earlier:
        'El gobierno tiene 30 días para oponerse. Si lo hace, hay una audiencia en un plazo de 15 días. Si no, el tribunal puede celebrarla en un plazo de 45 días',
      law: 'Lo mismo',
    },
    appeal: {
      point: 'Apelación',
      earlier: 'Según 28 U.S.C. 1291',
      law: 'Lo mismo',
    },
    fees: {
      point: 'Costos y privacidad',
      earlier: 'Sin costos, y los documentos no son públicos (van “bajo sello”)',
      law: 'Lo mismo',
    },
    older: {
      point: 'Casos antiguos',
      earlier: 'Incluidos',
      law: 'Incluidos',
    },
    reports: {
      point: 'Informes',
      earlier:
        'Los fiscales federales informan sobre las peticiones y el fiscal general informa sobre la capacitación, en el plazo de un año. La Oficina de Rendición de Cuentas del Gobierno (GAO) informa sobre los resultados en el plazo de tres años',
      law: 'Los mismos tres informes. Solo confirmamos el plazo del primero',
    },
    grants: {
      point: 'Subvenciones para ayuda legal',
      earlier:
        'Ciertas subvenciones que ya existían se habrían podido usar para estos casos. Sin fondos nuevos',
      law: 'Ciertas subvenciones que ya existen se pueden usar para estos casos',
    },
    rights: {
      point: 'Derechos de las víctimas de delitos',
      earlier: 'No limita los derechos de las víctimas según 18 U.S.C. 3771',
      law: 'Lo mismo',
    },
  },
};
