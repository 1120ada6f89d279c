import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { RedressSubmittedEvent } from 'redress';
import 'redress/define/flow';
import { adapter } from './billing';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>My phone bills</h1>
      <p>
        <button type="button" (click)="switchLanguage()">
          {{ locale() === 'en' ? 'Français' : 'English' }}
        </button>
      </p>
      <redress-flow
        [adapter]="adapter"
        [locale]="locale()"
        support-phone="1-800-555-0100"
        (redress-submitted)="showReference($event)"
      />
      <p>
        Last dispute: <output aria-label="Last dispute">{{ reference() }}</output>
      </p>
    </main>
  `,
})
export class App {
  protected readonly adapter = adapter;
  protected readonly locale = signal('en');
  protected readonly reference = signal('none');

  protected switchLanguage() {
    this.locale.update((locale) => (locale === 'en' ? 'fr' : 'en'));
  }

  protected showReference({ dispute }: RedressSubmittedEvent) {
    this.reference.set(dispute.reference);
  }
}
