import { plainText } from '../privacy-check/plain-text';
import { findPages } from '../privacy-check/web';
import type { Facts } from './signals';

/** Whether a page is linked that no public body keeps: most mass mail that sells something does. */
export const links = ({ ownWords }: Facts) => findPages(plainText(ownWords).text).length > 0;
