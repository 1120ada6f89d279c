/** Where the parts of panels are that are loaded once a panel shows them. */
import { OnDemandCode } from '../controllers/on-demand-code.js';
import { provideAid } from '../elements/panel/aids.js';

provideAid('redress-suggestions', new OnDemandCode(() => import('./suggestions.js')));
provideAid('redress-call-check', new OnDemandCode(() => import('./call-check.js')));
provideAid('redress-evidence-help', new OnDemandCode(() => import('./evidence-help.js')));
provideAid('redress-aftercare', new OnDemandCode(() => import('./aftercare.js')));
provideAid('redress-call-log', new OnDemandCode(() => import('./call-log.js')));
