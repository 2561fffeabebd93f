// Loaded before the Playground, which would listen on every interface: keeps it on this machine.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (where, ...others) {
  const done = others.filter((each) => typeof each === 'function');
  if (typeof where === 'number' || /^\d+$/.test(where)) {
    return listen.call(this, { port: Number(where), host: '127.0.0.1' }, ...done);
  }
  if (typeof where === 'object' && where !== null && 'port' in where) {
    return listen.call(this, { ...where, host: '127.0.0.1' }, ...done);
  }
  return listen.call(this, where, ...others);
};
