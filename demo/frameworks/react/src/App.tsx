import { useState } from 'react';
import 'redress/define/flow';
import { adapter } from './billing';

export function App() {
  const [locale, setLocale] = useState('en');
  const [reference, setReference] = useState('none');

  return (
    <main>
      <h1>My phone bills</h1>
      <p>
        <button type="button" onClick={() => setLocale(locale === 'en' ? 'fr' : 'en')}>
          {locale === 'en' ? 'Français' : 'English'}
        </button>
      </p>
      <redress-flow
        adapter={adapter}
        locale={locale}
        support-phone="1-800-555-0100"
        onredress-submitted={({ dispute }) => setReference(dispute.reference)}
      />
      <p>
        Last dispute: <output aria-label="Last dispute">{reference}</output>
      </p>
    </main>
  );
}
