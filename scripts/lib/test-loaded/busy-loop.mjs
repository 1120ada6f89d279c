/** Keeps one processor busy, until the process that forked it is gone. */
const sliceMs = 100;

process.on('disconnect', () => process.exit());

function spin() {
  const end = performance.now() + sliceMs;
  while (performance.now() < end);
  // Lets the process notice that it has been left alone.
  setImmediate(spin);
}

spin();
