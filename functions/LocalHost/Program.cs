using Mostrador.LocalHost;

return await LocalHostProgram.Run(args);
