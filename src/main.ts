// The composition root: the only file that knows everyone. A placeholder until the screens are here.
const app = document.getElementById('app');
if (app) app.textContent = 'The Other Track';
