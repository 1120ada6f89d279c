/** Whether a page was useful. */
export const feedback = {
  question: 'Was this page useful?',
  comment: 'What could be better?',
  commentHint: 'Leave out phone numbers and other personal details.',
  send: 'Send feedback',
  thanks: 'Thank you for your feedback.',
  failed: 'Your feedback was not sent',
};
