import { findHost } from './host';
import { showPage } from './page';
import './page.css';

/** The page 自检, apart from the add-in itself: it asks the host what it really does. */
const root = document.getElementById('root');

if (root !== null) {
  findHost()
    .then((host) => showPage(root, host, () => new Date()))
    .catch(() => showPage(root, null, () => new Date()));
}
