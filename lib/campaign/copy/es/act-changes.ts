import type * as en from '../en';

export const actChanges: typeof en.actChanges = {
  title: 'Como se presentó y como es ley',
  lead: 'Primero está H.R. 1379, como lo presentó en febrero de 2025 el mismo autor principal en la Cámara. Lo leímos completo. Después está la ley. Leímos partes de ella; en lo demás seguimos las explicaciones que se nombran.',
  columns: { point: 'Punto', earlier: 'H.R. 1379 como se presentó', law: 'Ley' },
  changedTitle: 'Lo que cambió',
  changed: {
    arrestsOther: {
      point: 'Arrestos por delitos violentos',
      earlier: 'También si la víctima era menor de edad, cuando el caso terminó sin esa condena',
      law: 'No, si la víctima era menor de edad. En lo demás, solo cuando el caso terminó sin esa condena',
    },
    violent: {
      point: 'Qué se considera violento',
      earlier: 'La definición de la ley de justicia juvenil',
      law: 'El «crime of violence» de 18 U.S.C. 16(a)',
    },
    sentences: {
      point: 'Penas más cortas',
      earlier: 'Para quien está ahora en prisión',
      law: 'Para quien está o estuvo en prisión',
    },
    defense: {
      point: 'Defensa en el juicio',
      earlier: 'Pruebas claras y convincentes, y después se presume la coacción',
      law: 'La coacción se puede demostrar si se demuestra haber sido víctima; sin presunción ni medida expresa',
    },
  },
  sameTitle: 'Lo que quedó, hasta donde sabemos',
  same: {
    who: {
      point: 'Quién puede pedirlo',
      earlier: 'La persona, o un abogado en su nombre',
      law: 'La persona, o un abogado en su nombre',
    },
    convictions: {
      point: 'Anular una condena',
      earlier: 'Solo por delitos no violentos, y resultado directo de la trata',
      law: 'Lo mismo',
    },
    arrests: {
      point: 'Eliminar un arresto que no fue por violencia',
      earlier: 'Si la conducta estuvo directamente relacionada con la trata',
      law: 'Lo mismo',
    },
    standard: {
      point: 'Cuánta seguridad necesita el tribunal',
      earlier: 'Que sea más probable que improbable; entonces el tribunal puede concederlo',
      law: 'Que sea más probable que improbable',
    },
    evidence: {
      point: 'Pruebas',
      earlier:
        'Debe tenerse en cuenta la declaración jurada de un proveedor de servicios con licencia o de un profesional clínico. Puede bastar por sí sola. No hace falta que antes se arreste a nadie más',
      law: 'Lo mismo, salvo que las explicaciones no muestran que haga falta licencia',
    },
    clock: {
      point: 'Plazos',
      earlier:
        'El gobierno tiene 30 días para oponerse. Entonces hay una audiencia en 15 días. Si no se opone, puede haberla en 45 días',
      law: 'Lo mismo',
    },
    appeal: {
      point: 'Apelación',
      earlier: 'Según 28 U.S.C. 1291',
      law: 'Lo mismo',
    },
    fees: {
      point: 'Costas y privacidad',
      earlier: 'Sin costas; los documentos se presentan bajo sello',
      law: 'Lo mismo',
    },
    older: {
      point: 'Casos antiguos',
      earlier: 'Incluidos, de antes y de después de la ley',
      law: 'Incluidos',
    },
    reports: {
      point: 'Informes',
      earlier:
        'Los fiscales federales sobre las mociones y el Fiscal General sobre la formación, en un año; la GAO sobre los resultados, en tres años',
      law: 'Los mismos tres informes. Para la ley solo está confirmado el plazo del primero',
    },
    grants: {
      point: 'Subvenciones para ayuda legal',
      earlier: 'Las que existen pueden pagar el trabajo posterior a una condena; sin dinero nuevo',
      law: 'Algunas que existen pueden pagar el trabajo posterior a una condena',
    },
    rights: {
      point: 'Derechos de las víctimas de delitos',
      earlier: 'Nada resta a 18 U.S.C. 3771',
      law: 'Lo mismo',
    },
  },
  uncheckedTitle: 'Lo que no pudimos comprobar',
  unchecked: [
    'Si un proveedor de servicios debe tener licencia.',
    'Las palabras de la ley sobre los casos antiguos, sobre las apelaciones y sobre qué se elimina exactamente de cada archivo.',
    'Qué dice la sección 7 de la ley.',
  ],
};
