import 'redress/define/flow';
import { adapter } from './billing';

const flow = document.querySelector('redress-flow');
const language = document.querySelector('#language');
const reference = document.querySelector('#reference');
if (!flow || !language || !reference) throw new Error('The page is not complete');

flow.adapter = adapter;
flow.addEventListener('redress-submitted', ({ dispute }) => {
  reference.textContent = dispute.reference;
});

language.addEventListener('click', () => {
  flow.locale = flow.locale === 'en' ? 'fr' : 'en';
  language.textContent = flow.locale === 'en' ? 'Français' : 'English';
});
