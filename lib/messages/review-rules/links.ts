import { plainText } from '../story-guard/plain-text';
import { findPages } from '../story-guard/web';
import type { Facts } from './facts';

/** Whether a page is linked that no public body keeps: most mass mail that sells something does. */
export const links = ({ ownWords }: Facts) => findPages(plainText(ownWords).text).length > 0;
