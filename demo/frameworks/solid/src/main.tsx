import { render } from 'solid-js/web';
import { App } from './App';

const place = document.querySelector('#app');
if (!place) throw new Error('The page has no place for the app');
render(() => <App />, place);
