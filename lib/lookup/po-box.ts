/** "PO Box 12", "P.O. Box 12", "Post Office Box 12", "Apartado 12"; a street may follow or precede. */
const BOX = /\b(p\.?\s*o\.?\s*box|post\s+office\s+box|apartado(\s+postal)?)\b/i;

/** Whether the line names a box at a post office: good for mail, silent about where one lives. */
export function isPoBox(street: string): boolean {
  return BOX.test(street);
}
