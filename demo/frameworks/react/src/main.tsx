import { createRoot } from 'react-dom/client';
import { App } from './App';

const place = document.querySelector('#app');
if (!place) throw new Error('The page has no place for the app');
createRoot(place).render(<App />);
