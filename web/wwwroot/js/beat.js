// Beats for a page that nobody sees (js/clock.js): at this pace from now on, or at rest.
let beating;
onmessage = ({ data: pace }) => {
  clearInterval(beating);
  if (pace) beating = setInterval(() => postMessage(0), pace);
};
