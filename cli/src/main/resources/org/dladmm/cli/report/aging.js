// A state on the way that nobody has written anew for long: what wrote it has ended without a word.
(() => {
  'use strict';
  const patience = 60000;
  const written = Date.parse(document.querySelector('time').dateTime);
  const look = () => {
    document.getElementById('aged').hidden = Date.now() - written < patience;
  };
  look();
  setInterval(look, 1000);
})();
